using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

using static Supervision.Recorder.Onvif.Soap.Elements;

namespace Supervision.Recorder.Onvif.Media;

/// <summary>A colour of text or background.</summary>
/// <param name="X">First component.</param>
/// <param name="Y">Second component.</param>
/// <param name="Z">Third component.</param>
/// <param name="Space">Which components; null is YCbCr.</param>
/// <param name="Transparent">Levels of transparency as the camera counts them; null where it does not say.</param>
internal sealed record OsdColor(double X, double Y, double Z, string? Space, int? Transparent)
{
    internal static OsdColor? Of(AnswerElement? element) => element?.Child("Color") is not { } color ? null : new(
        color.RealAt("X") ?? 0, color.RealAt("Y") ?? 0, color.RealAt("Z") ?? 0, color.Attribute("Colorspace"), element.NumberAt("Transparent"));

    internal XElement Write(string name) => Tt(
        name,
        AttributeIf("Transparent", Transparent),
        Tt("Color", new XAttribute("X", X), new XAttribute("Y", Y), new XAttribute("Z", Z), AttributeIf("Colorspace", Space)));
}
