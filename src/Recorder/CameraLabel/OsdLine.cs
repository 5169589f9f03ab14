using Supervision.Overlay.Sight;
using Supervision.Recorder.Onvif.Media;

namespace Supervision.Recorder.CameraLabel;

/// <summary>One text of the label, as a camera is to draw it.</summary>
/// <param name="Text">Words, or date and time.</param>
/// <param name="Position">Where.</param>
internal sealed record OsdLine(OsdText Text, OsdPosition Position)
{
    /// <summary>The line as decoded pictures must show it.</summary>
    internal LabelLine Expected => new(
        Text.Kind is OsdTextKind.Plain ? Text.Plain : null,
        Text.Kind is OsdTextKind.Plain ? null : $"{Text.DateFormat ?? OsdClock.Date} {Text.TimeFormat ?? OsdClock.Time}",
        Right: Position.Kind == OsdPosition.Custom ? Position.X >= 0 : Position.Kind.EndsWith("Right", StringComparison.Ordinal),
        Lower: Position.Kind == OsdPosition.Custom ? Position.Y <= 0 : Position.Kind.StartsWith("Lower", StringComparison.Ordinal));

    /// <summary>True where the camera has just this already.</summary>
    internal bool IsSame(Osd osd) => osd.Text is { } text && text.Kind == Text.Kind && (text.Plain ?? "") == (Text.Plain ?? "")
        && (Text.DateFormat is null || text.DateFormat == Text.DateFormat) && (Text.TimeFormat is null || text.TimeFormat == Text.TimeFormat)
        && (Text.FontSize is null || text.FontSize is null || Math.Abs(text.FontSize.Value - Text.FontSize.Value) <= Text.FontSize.Value / 4) && IsAt(osd.Position);

    /// <summary>For people.</summary>
    public override string ToString() => Text.Kind is OsdTextKind.Plain ? $"'{Text.Plain}'" : "date and time";

    // Cameras round places and sizes to grids of their own.
    private bool IsAt(OsdPosition other) => other.Kind == Position.Kind && Near(other.X, Position.X) && Near(other.Y, Position.Y);

    private static bool Near(double? one, double? other) => one is null || other is null || Math.Abs(one.Value - other.Value) < 0.02;
}
