using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Events;

/// <summary>Asks for the present state of everything as events.</summary>
internal sealed record SetSynchronizationPoint : Command
{
    internal override string Action => "http://www.onvif.org/ver10/events/wsdl/PullPointSubscription/SetSynchronizationPointRequest";

    internal override bool Addressed => true;

    internal override XElement Write() => new(XmlNames.Events + "SetSynchronizationPoint");
}
