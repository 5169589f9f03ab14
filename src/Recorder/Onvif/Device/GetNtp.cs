using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Device;

internal sealed record GetNtp : Request<NtpSetting>
{
    internal override XElement Write() => new(XmlNames.Device + "GetNTP");

    internal override NtpSetting Read(AnswerElement answer)
    {
        var information = answer.Must("NTPInformation");
        var fromDhcp = information.Flag("FromDHCP") ?? false;
        return new(fromDhcp, [.. information.ChildrenNamed(fromDhcp ? "NTPFromDHCP" : "NTPManual").Select(Host).Where(host => host.Length > 0)]);
    }

    private static string Host(AnswerElement host) =>
        AnswerElement.Printable(host.Text("DNSname") ?? host.Text("IPv4Address") ?? host.Text("IPv6Address") ?? "");
}
