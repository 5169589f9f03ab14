using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Events;

/// <summary>Takes what happened; the camera answers when something did, or after the wait.</summary>
internal sealed record PullMessages(TimeSpan Wait, int Most) : Request<IReadOnlyList<CameraEvent>>
{
    internal override string Action => "http://www.onvif.org/ver10/events/wsdl/PullPointSubscription/PullMessagesRequest";

    internal override bool Addressed => true;

    internal override XElement Write() => new(
        XmlNames.Events + "PullMessages",
        new XElement(XmlNames.Events + "Timeout", Wait),
        new XElement(XmlNames.Events + "MessageLimit", Most));

    internal override IReadOnlyList<CameraEvent> Read(AnswerElement answer) => [.. answer.ChildrenNamed("NotificationMessage").Select(CameraEvent.Of)];
}
