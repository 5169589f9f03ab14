using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media;

/// <summary>Size of a picture in pixels.</summary>
internal readonly record struct Resolution(int Width, int Height)
{
    internal static Resolution Of(AnswerElement? element) => new(element?.Number("Width") ?? 0, element?.Number("Height") ?? 0);

    /// <inheritdoc/>
    public override string ToString() => $"{Width}x{Height}";
}
