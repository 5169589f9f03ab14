using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

using static Supervision.Recorder.Onvif.Soap.Elements;

namespace Supervision.Recorder.Onvif.Imaging;

/// <summary>How a camera sees; null is not said, or not to be changed. Numbers are in the camera's own unit.</summary>
internal sealed record PictureSettings
{
    /// <summary>Against light from behind; true is ON.</summary>
    internal bool? BacklightCompensation { get; init; }

    internal double? Brightness { get; init; }

    internal double? ColorSaturation { get; init; }

    internal double? Contrast { get; init; }

    /// <summary>ON, OFF or AUTO: the filter that is taken away at night.</summary>
    internal string? IrCutFilter { get; init; }

    internal double? Sharpness { get; init; }

    internal bool? WideDynamicRange { get; init; }

    internal static PictureSettings Of(AnswerElement element) => new()
    {
        BacklightCompensation = Mode(element.Child("BacklightCompensation")),
        Brightness = element.Real("Brightness"),
        ColorSaturation = element.Real("ColorSaturation"),
        Contrast = element.Real("Contrast"),
        IrCutFilter = element.Text("IrCutFilter") is { } filter ? AnswerElement.Printable(filter) : null,
        Sharpness = element.Real("Sharpness"),
        WideDynamicRange = Mode(element.Child("WideDynamicRange")),
    };

    internal XElement Write(XName name) => new(
        name,
        Switch("BacklightCompensation", BacklightCompensation),
        TtIf("Brightness", Brightness),
        TtIf("ColorSaturation", ColorSaturation),
        TtIf("Contrast", Contrast),
        TtIf("IrCutFilter", IrCutFilter),
        TtIf("Sharpness", Sharpness),
        Switch("WideDynamicRange", WideDynamicRange));

    private static bool? Mode(AnswerElement? element) => element?.Text("Mode") is { } mode ? mode == "ON" : null;

    private static XElement? Switch(string name, bool? on) => on is null ? null : Tt(name, Tt("Mode", on.Value ? "ON" : "OFF"));
}
