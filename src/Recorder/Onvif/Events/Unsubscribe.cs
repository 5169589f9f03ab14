using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Events;

/// <summary>Ends a subscription.</summary>
internal sealed record Unsubscribe : Command
{
    internal override string Action => "http://docs.oasis-open.org/wsn/bw-2/SubscriptionManager/UnsubscribeRequest";

    internal override bool Addressed => true;

    internal override XElement Write() => new(XmlNames.Notification + "Unsubscribe");
}
