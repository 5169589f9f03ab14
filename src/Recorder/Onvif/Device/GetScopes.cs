using System.Xml.Linq;

using Supervision.Recorder.Onvif.Discovery;
using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Device;

internal sealed record GetScopes : Request<DeviceScopes>
{
    internal override XElement Write() => new(XmlNames.Device + "GetScopes");

    internal override DeviceScopes Read(AnswerElement answer) => DeviceScopes.Of(answer.ChildrenNamed("Scopes").Select(scope => scope.Text("ScopeItem") ?? ""));
}
