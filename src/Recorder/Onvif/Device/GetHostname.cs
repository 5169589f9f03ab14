using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Device;

/// <summary>The camera's name in the network; empty where it has none.</summary>
internal sealed record GetHostname : Request<string>
{
    internal override XElement Write() => new(XmlNames.Device + "GetHostname");

    internal override string Read(AnswerElement answer) => answer.Must("HostnameInformation").Label("Name");
}
