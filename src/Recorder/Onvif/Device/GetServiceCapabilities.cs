using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Device;

internal sealed record GetServiceCapabilities : Request<DeviceCapabilities>
{
    internal override XElement Write() => new(XmlNames.Device + "GetServiceCapabilities");

    internal override DeviceCapabilities Read(AnswerElement answer)
    {
        var capabilities = answer.Must("Capabilities");
        var security = capabilities.Child("Security");
        return new(security?.FlagAt("HttpDigest"), security?.FlagAt("UsernameToken"), capabilities.Child("Network")?.NumberAt("NTP"));
    }
}
