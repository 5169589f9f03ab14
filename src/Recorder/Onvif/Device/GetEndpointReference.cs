using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Device;

/// <summary>The name that stays when the address changes, such as <c>urn:uuid:...</c>; empty where the camera keeps it to itself.</summary>
internal sealed record GetEndpointReference : Request<string>
{
    internal override XElement Write() => new(XmlNames.Device + "GetEndpointReference");

    internal override string Read(AnswerElement answer) => answer.Label("GUID");
}
