using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver20;

/// <summary>Adds parts to a profile.</summary>
/// <param name="Profile">The profile's token.</param>
/// <param name="Parts">Kinds, such as AudioSource, with the tokens of configurations; in the order in which they depend on each other.</param>
internal sealed record AddConfiguration(string Profile, IReadOnlyList<(string Kind, string Token)> Parts) : Command
{
    internal override XElement Write() => new(
        XmlNames.Media2 + "AddConfiguration",
        new XElement(XmlNames.Media2 + "ProfileToken", Profile),
        Parts.Select(part => new XElement(
            XmlNames.Media2 + "Configuration",
            new XElement(XmlNames.Media2 + "Type", part.Kind),
            new XElement(XmlNames.Media2 + "Token", part.Token))));
}
