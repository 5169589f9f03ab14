using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Events;

/// <summary>Subscribes to all events for a while.</summary>
internal sealed record CreatePullPointSubscription(TimeSpan Lifetime) : Request<Subscription>
{
    internal override string Action => "http://www.onvif.org/ver10/events/wsdl/EventPortType/CreatePullPointSubscriptionRequest";

    internal override bool Addressed => true;

    internal override XElement Write() => new(
        XmlNames.Events + "CreatePullPointSubscription",
        new XElement(XmlNames.Events + "InitialTerminationTime", Lifetime));

    internal override Subscription Read(AnswerElement answer) => Subscription.Of(answer.Must("SubscriptionReference"));
}
