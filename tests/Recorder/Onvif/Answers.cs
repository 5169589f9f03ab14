using System.Text;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>Reads recorded answers without a device around them.</summary>
internal static class Answers
{
    internal static T Read<T>(string envelope, Request<T> request)
    {
        var bytes = Encoding.UTF8.GetBytes(envelope);
        var answer = SoapAnswer.Of(new SoapReply(200, bytes, bytes.Length, []));
        return request.Read(answer.Element!);
    }

    internal static string File(string name) => System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "onvif-responses", name));
}
