using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

using static Supervision.Recorder.Onvif.Soap.Elements;

namespace Supervision.Recorder.Onvif.Media;

/// <summary>Where something is drawn.</summary>
/// <param name="Kind">UpperLeft, UpperRight, LowerLeft, LowerRight, or Custom with a place.</param>
/// <param name="X">From -1 at the left to 1 at the right; for Custom only.</param>
/// <param name="Y">From -1 at the bottom to 1 at the top; for Custom only.</param>
internal sealed record OsdPosition(string Kind, double? X = null, double? Y = null)
{
    internal const string Custom = "Custom";

    internal static OsdPosition Of(AnswerElement? element)
    {
        var place = element?.Child("Pos");
        return new(element?.Text("Type") ?? "", place?.RealAt("x"), place?.RealAt("y"));
    }

    internal XElement Write() => Tt(
        "Position",
        Tt("Type", Kind),
        Kind == Custom ? Tt("Pos", AttributeIf("x", X), AttributeIf("y", Y)) : null);
}
