using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Events;

/// <summary>Prolongs a subscription.</summary>
internal sealed record Renew(TimeSpan Lifetime) : Command
{
    internal override string Action => "http://docs.oasis-open.org/wsn/bw-2/SubscriptionManager/RenewRequest";

    internal override bool Addressed => true;

    internal override XElement Write() => new(XmlNames.Notification + "Renew", new XElement(XmlNames.Notification + "TerminationTime", Lifetime));
}
