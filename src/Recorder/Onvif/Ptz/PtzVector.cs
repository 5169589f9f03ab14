using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

using static Supervision.Recorder.Onvif.Soap.Elements;

namespace Supervision.Recorder.Onvif.Ptz;

/// <summary>
/// A position, a way or a speed of a dome, in the generic spaces of ONVIF: pan and tilt from -1 (left, down) to 1 (right, up), zoom as a position from 0
/// (wide) to 1 (near), as a speed from -1 to 1. Null leaves that axis alone.
/// </summary>
internal sealed record PtzVector(double? Pan, double? Tilt, double? Zoom)
{
    internal static PtzVector? Of(AnswerElement? element)
    {
        var (turn, zoom) = (element?.Child("PanTilt"), element?.Child("Zoom"));
        return turn is null && zoom is null ? null : new(turn?.RealAt("x"), turn?.RealAt("y"), zoom?.RealAt("x"));
    }

    internal XElement Write(XName name) => new(
        name,
        Pan is null && Tilt is null ? null : Tt("PanTilt", new XAttribute("x", Pan ?? 0), new XAttribute("y", Tilt ?? 0)),
        Zoom is null ? null : Tt("Zoom", new XAttribute("x", Zoom)));
}
