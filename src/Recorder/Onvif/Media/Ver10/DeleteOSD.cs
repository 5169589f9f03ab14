using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver10;

internal sealed record DeleteOSD(string Token) : Command
{
    internal override XElement Write() => new(XmlNames.Media + "DeleteOSD", new XElement(XmlNames.Media + "OSDToken", Token));
}
