using Supervision.Recorder.Onvif.Media;

namespace Supervision.Recorder.CameraLabel;

/// <summary>
/// What to change so that a camera draws the label, and how little. The camera's date and time becomes ours; texts in the label's place give way; all others are
/// left, unless the camera has room for no more.
/// </summary>
internal static class OsdPlan
{
    /// <summary>The steps, done ones among them.</summary>
    /// <param name="existing">What the camera draws now.</param>
    /// <param name="wanted">What it is to draw.</param>
    /// <param name="options">How much it can draw.</param>
    internal static IReadOnlyList<OsdStep> Of(IReadOnlyList<Osd> existing, IReadOnlyList<OsdLine> wanted, OsdOptions options)
    {
        var free = existing.ToList();
        var steps = wanted.Select(line => new OsdStep(line, Take(free, osd => line.IsSame(osd)))).ToList();
        // A text is only turned into one of its own kind, which every camera can do.
        Fill(steps, free, (line, osd) => osd.Text?.Kind == line.Text.Kind && (line.Text.Kind is OsdTextKind.DateAndTime || IsInTheWay(osd, wanted)));
        var room = (options.MaxTotal ?? int.MaxValue) - existing.Count;
        var plainRoom = (options.MaxPlainTexts ?? int.MaxValue) - existing.Count(osd => osd.Text?.Kind is OsdTextKind.Plain);
        var lacking = steps.Count(step => step.Before is null) - Math.Min(room, plainRoom);
        Fill(steps, free, (line, osd) => osd.Text?.Kind == line.Text.Kind && lacking-- > 0);
        var gone = free.Where(osd => IsInTheWay(osd, wanted) || osd.Text is { Kind: not OsdTextKind.Plain }).Select(osd => new OsdStep(null, osd));
        return [.. gone, .. steps];
    }

    private static void Fill(List<OsdStep> steps, List<Osd> free, Func<OsdLine, Osd, bool> fits)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i] is { Before: null, Line: { } line })
            {
                steps[i] = steps[i] with { Before = Take(free, osd => fits(line, osd)) };
            }
        }
    }

    private static Osd? Take(List<Osd> free, Predicate<Osd> fits)
    {
        var at = free.FindIndex(fits);
        if (at < 0)
        {
            return null;
        }

        var osd = free[at];
        free.RemoveAt(at);
        return osd;
    }

    /// <summary>Stands where the label is to stand: in one of its corners, or in its quarter of the picture.</summary>
    private static bool IsInTheWay(Osd osd, IReadOnlyList<OsdLine> wanted) => osd.Position.Kind == OsdPosition.Custom
        ? wanted.Any(line => line.Position.Kind == OsdPosition.Custom) && osd.Position is { X: >= 0, Y: <= -0.4 }
        : osd.Position.Kind == "LowerRight" || wanted.Any(line => line.Position.Kind == osd.Position.Kind);
}
