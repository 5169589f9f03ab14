using Supervision.Domain;

namespace Supervision.Recorder.Cli.Json;

/// <summary>Where the label stands, in pixels from the top left corner.</summary>
internal sealed record LabelBoxJson(int X, int Y, int Width, int Height)
{
    internal static LabelBoxJson? Of(LabelBox? box) => box is null ? null : new(box.X, box.Y, box.Width, box.Height);
}
