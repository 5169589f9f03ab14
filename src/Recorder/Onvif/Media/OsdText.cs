using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

using static Supervision.Recorder.Onvif.Soap.Elements;

namespace Supervision.Recorder.Onvif.Media;

/// <summary>A text that a camera draws into the picture.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Plain">The words, for a plain text.</param>
/// <param name="DateFormat">Such as yyyy-MM-dd; null is the camera's choice.</param>
/// <param name="TimeFormat">Such as HH:mm:ss; null is the camera's choice.</param>
/// <param name="FontSize">In the camera's unit; null is its choice.</param>
/// <param name="FontColor">Null is the camera's choice.</param>
/// <param name="BackgroundColor">Null is the camera's choice.</param>
internal sealed record OsdText(
    OsdTextKind Kind,
    string? Plain = null,
    string? DateFormat = null,
    string? TimeFormat = null,
    int? FontSize = null,
    OsdColor? FontColor = null,
    OsdColor? BackgroundColor = null)
{
    internal static OsdText? Of(AnswerElement? element) => element is null ? null : new(
        Enum.TryParse<OsdTextKind>(element.Text("Type"), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : OsdTextKind.Plain,
        element.Text("PlainText"),
        element.Text("DateFormat"),
        element.Text("TimeFormat"),
        element.Number("FontSize"),
        OsdColor.Of(element.Child("FontColor")),
        OsdColor.Of(element.Child("BackgroundColor")));

    internal XElement Write() => Tt(
        "TextString",
        Tt("Type", Kind.ToString()),
        TtIf("DateFormat", DateFormat),
        TtIf("TimeFormat", TimeFormat),
        TtIf("FontSize", FontSize),
        FontColor?.Write("FontColor"),
        BackgroundColor?.Write("BackgroundColor"),
        TtIf("PlainText", Plain));
}
