namespace Supervision.HallOnvif.Services;

/// <summary>A SOAP fault.</summary>
/// <param name="fromSender">The request is to blame, not the camera.</param>
/// <param name="codes">Subcodes from general to special, such as <c>InvalidArgVal/NoProfile</c>.</param>
/// <param name="reason">In words.</param>
internal sealed class RefusalException(bool fromSender, string codes, string reason) : Exception(reason)
{
    internal static RefusalException Unknown => new(fromSender: false, "ActionNotSupported", "Optional action not implemented");

    internal static RefusalException NotAuthorized => new(fromSender: true, "NotAuthorized", "Sender not authorized");

    internal int Status => fromSender ? 400 : 500;

    internal Markup Fault =>
        $"""<s:Fault><s:Code><s:Value>s:{(fromSender ? "Sender" : "Receiver")}</s:Value>{Subcodes(codes.Split('/'))}</s:Code><s:Reason><s:Text xml:lang="en">{Message}</s:Text></s:Reason></s:Fault>""";

    internal static RefusalException Wrong(string codes, string reason) => new(fromSender: true, codes, reason);

    private static Markup? Subcodes(ReadOnlySpan<string> codes) =>
        codes.Length == 0 ? null : (Markup)$"<s:Subcode><s:Value>ter:{codes[0]}</s:Value>{Subcodes(codes[1..])}</s:Subcode>";
}
