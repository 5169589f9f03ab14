using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Device;

internal sealed record GetDeviceInformation : Request<DeviceInformation>
{
    internal override XElement Write() => new(XmlNames.Device + "GetDeviceInformation");

    internal override DeviceInformation Read(AnswerElement answer) => new(
        answer.Label("Manufacturer"), answer.Label("Model"), answer.Label("FirmwareVersion"), answer.Label("SerialNumber"), answer.Label("HardwareId"));
}
