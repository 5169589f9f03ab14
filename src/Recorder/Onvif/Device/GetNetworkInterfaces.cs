using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Device;

internal sealed record GetNetworkInterfaces : Request<IReadOnlyList<CameraInterface>>
{
    private static readonly string[] Kinds = ["FromDHCP", "Manual", "LinkLocal"];

    internal override XElement Write() => new(XmlNames.Device + "GetNetworkInterfaces");

    internal override IReadOnlyList<CameraInterface> Read(AnswerElement answer) => [.. answer.ChildrenNamed("NetworkInterfaces").Select(ReadOne)];

    private static CameraInterface ReadOne(AnswerElement element)
    {
        var info = element.Child("Info");
        var config = element.At("IPv4", "Config");
        var addresses = Kinds.SelectMany(kind => config?.ChildrenNamed(kind) ?? []).Select(address => $"{address.Label("Address")}/{address.Number("PrefixLength")}");
        return new(
            element.Token,
            info?.Label("Name") ?? "",
            info?.Label("HwAddress") ?? "",
            element.Flag("Enabled") ?? true,
            config?.Flag("DHCP") ?? false,
            [.. addresses]);
    }
}
