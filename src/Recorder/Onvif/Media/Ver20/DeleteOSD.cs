using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver20;

internal sealed record DeleteOSD(string Token) : Command
{
    internal override XElement Write() => new(XmlNames.Media2 + "DeleteOSD", new XElement(XmlNames.Media2 + "OSDToken", Token));
}
