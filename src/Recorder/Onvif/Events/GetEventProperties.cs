using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Events;

/// <summary>Topics that the camera can report.</summary>
internal sealed record GetEventProperties : Request<IReadOnlyList<string>>
{
    internal override string Action => "http://www.onvif.org/ver10/events/wsdl/EventPortType/GetEventPropertiesRequest";

    internal override bool Addressed => true;

    internal override XElement Write() => new(XmlNames.Events + "GetEventProperties");

    internal override IReadOnlyList<string> Read(AnswerElement answer) => TopicTree.Read(answer.Must("TopicSet"));
}
