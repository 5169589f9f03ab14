namespace Supervision.Recorder.Onvif.Soap;

/// <summary>A fault as the camera wrote it.</summary>
/// <param name="FromSender">The request is to blame, says the camera; otherwise the camera itself.</param>
/// <param name="Codes">Subcodes without prefixes, from general to special, such as ActionNotSupported, AudioNotSupported.</param>
/// <param name="Reason">The camera's words, printable and bounded.</param>
internal sealed record SoapFault(bool FromSender, IReadOnlyList<string> Codes, string Reason)
{
    private const int MaxCodes = 8;

    private static readonly string[] LoginCodes = ["NotAuthorized", "FailedAuthentication", "InvalidSecurity", "InvalidSecurityToken", "FailedCheck", "Unauthorized"];

    private static readonly string[] LoginWords = ["not authorized", "unauthorized", "authority failure", "authentication", "wrong username or password"];

    private static readonly string[] UnknownCodes = ["ActionNotSupported", "NotImplemented", "NotSupported", "OptionalActionNotImplemented"];

    private static readonly string[] UnknownWords = ["not implemented", "not supported", "not recognized", "unknown method", "no such operation"];

    /// <summary>The camera asks for a login, or refuses the one it got.</summary>
    internal bool AsksForLogin => Says(LoginCodes, LoginWords);

    /// <summary>The camera does not have the operation or the feature.</summary>
    internal bool IsUnknown => Says(UnknownCodes, UnknownWords);

    /// <summary>Reads a fault of SOAP 1.2 or 1.1.</summary>
    internal static SoapFault Read(AnswerElement fault)
    {
        var codes = new List<string>();
        var first = fault.At("Code", "Value")?.Value ?? fault.Child("faultcode")?.Value ?? "";
        for (var code = fault.At("Code", "Subcode"); code is not null && codes.Count < MaxCodes; code = code.Child("Subcode"))
        {
            codes.Add(WithoutPrefix(code.Child("Value")?.Value ?? ""));
        }

        string?[] words = [fault.At("Reason", "Text")?.Value, fault.Text("faultstring"), fault.At("Detail", "Text")?.Value, fault.Text("Detail")];
        var reason = words.FirstOrDefault(text => text is { Length: > 0 }) ?? "";
        return new SoapFault(WithoutPrefix(first) is "Sender" or "Client", codes, AnswerElement.Printable(reason).TrimEnd('.'));
    }

    private bool Says(string[] codes, string[] words) =>
        Codes.Any(code => codes.Contains(code, StringComparer.OrdinalIgnoreCase))
        || (Codes.Count == 0 && words.Any(word => Reason.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static string WithoutPrefix(string name) => AnswerElement.Printable(name[(name.LastIndexOf(':') + 1)..]);
}
