using System.Net;
using System.Text;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>What a device sends back.</summary>
internal sealed record FakeReply(int Status, byte[] Bytes, params string[] Challenges)
{
    private const string Begin = "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" xmlns:ter=\"http://www.onvif.org/ver10/error\"><s:Body>";
    private const string End = "</s:Body></s:Envelope>";

    internal static FakeReply Text(string text, int status = 200) => new(status, Encoding.UTF8.GetBytes(text));

    internal static FakeReply Soap(string body) => Text(Begin + body + End);

    internal static FakeReply Fault(int status, string code, string reason, params string[] subcodes)
    {
        var codes = subcodes.Reverse().Aggregate("", (inner, subcode) => $"<s:Subcode><s:Value>{subcode}</s:Value>{inner}</s:Subcode>");
        return Text($"{Begin}<s:Fault><s:Code><s:Value>s:{code}</s:Value>{codes}</s:Code><s:Reason><s:Text xml:lang=\"en\">{reason}</s:Text></s:Reason></s:Fault>{End}", status);
    }

    internal HttpResponseMessage Message()
    {
        var message = new HttpResponseMessage((HttpStatusCode)Status) { Content = new ByteArrayContent(Bytes) };
        foreach (var challenge in Challenges)
        {
            message.Headers.TryAddWithoutValidation("WWW-Authenticate", challenge);
        }

        return message;
    }
}
