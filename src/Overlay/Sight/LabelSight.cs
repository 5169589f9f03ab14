using NodaTime;

using Supervision.Media.FFmpeg;

namespace Supervision.Overlay.Sight;

/// <summary>
/// Judges by decoded pictures whether one camera draws its label itself: our own face is the measure, the camera's may be another one, in any size. Finding the
/// label is dear, finding it again where it was is cheap. Used by one thread at a time.
/// </summary>
public sealed class LabelSight
{
    /// <summary>How far the time in the picture may be off.</summary>
    public static readonly Duration ClockLimit = Duration.FromSeconds(2);

    /// <summary>How far two readings of one clock may differ, each in whole seconds, and mean the same.</summary>
    public static readonly Duration ClockAgreement = Duration.FromSeconds(1.5);

    // Labels stand at an edge, but long lines reach into the middle.
    private const double MiddleFrom = 0.4;

    private readonly IReadOnlyList<LabelLine> _lines;
    private readonly LineSearch _search;
    private readonly ClockSight _clock;
    private readonly Dictionary<LabelLine, SeenLine> _known = [];
    private (int Width, int Height) _size;

    /// <param name="lines">What the camera should draw; one time at most.</param>
    /// <param name="font">Our face.</param>
    /// <exception cref="LabelException">The face lacks a character.</exception>
    public LabelSight(IReadOnlyList<LabelLine> lines, LabelFont font)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(font);
        var shapes = new GlyphShapes(font);
        _lines = lines;
        _search = new(shapes);
        _clock = new(new ClockSearch(shapes));
    }

    /// <summary>Judges two pictures of a second or more apart, of one size.</summary>
    /// <param name="first">The earlier one.</param>
    /// <param name="taken">UTC at which it was taken.</param>
    /// <param name="second">The later one.</param>
    /// <param name="takenLater">UTC at which that was taken.</param>
    public LabelReport Look(Picture first, Instant taken, Picture second, Instant takenLater)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (_size != (first.Width, first.Height))
        {
            _size = (first.Width, first.Height);
            _known.Clear();
            _clock.Forget();
        }

        var found = new List<LabelRectangle>();
        foreach (var line in _lines.Where(line => line.Words is not null))
        {
            if (Judge(first, line, found) is { } fault)
            {
                return fault with { Box = Union(found) };
            }
        }

        if (_lines.FirstOrDefault(line => line.ClockForm is not null) is not { } time)
        {
            return new(LabelVerdict.Right, "", Union(found), null);
        }

        var report = _clock.Judge(time, _known.Values.FirstOrDefault(), (first, taken), (second, takenLater), found);
        return report with { Box = Union(found) };
    }

    /// <summary>Judges one line of words.</summary>
    /// <returns>What is wrong; null where nothing is.</returns>
    private LabelReport? Judge(Picture picture, LabelLine line, List<LabelRectangle> found)
    {
        var seen = Again(picture, line) ?? Find(picture, line, line.Lower);
        if (seen is not { IsWhole: true } && Find(picture, line, !line.Lower) is { IsWhole: true } elsewhere)
        {
            return Fault(LabelVerdict.Misplaced, $"'{line.Words}' stands in the {(line.Lower ? "upper" : "lower")} half of the picture, where it should not");
        }

        if (seen is null || LineFault.Of(line.Words!, seen) is { } none && none.Verdict is LabelVerdict.Missing)
        {
            return Fault(LabelVerdict.Missing, $"'{line.Words}' is not in the picture");
        }

        found.Add(seen.Box);
        if (LineFault.Of(line.Words!, seen) is { } fault)
        {
            return fault;
        }

        _known[line] = seen;
        return IsOnItsSide(seen.Box, line) ? null : Fault(LabelVerdict.Misplaced, $"'{line.Words}' stands at the {(line.Right ? "left" : "right")}, where it should not");
    }

    private SeenLine? Again(Picture picture, LabelLine line)
    {
        if (!_known.TryGetValue(line, out var before))
        {
            return null;
        }

        var part = PicturePart.Near(picture, before.Box);
        var seen = _search.Again(part.Ink, before with { Spot = part.Inside(before.Spot) });
        return seen.IsWhole ? seen with { Spot = part.Outside(seen.Spot) } : null;
    }

    private SeenLine? Find(Picture picture, LabelLine line, bool lower)
    {
        var part = PicturePart.Half(picture, lower);
        return _search.Find(part.Ink, line.Words!, picture.Height, _known.Values.FirstOrDefault()) is { } seen ? seen with { Spot = part.Outside(seen.Spot) } : null;
    }

    private bool IsOnItsSide(LabelRectangle box, LabelLine line)
    {
        var centre = (box.X + (box.Width / 2d)) / _size.Width;
        return line.Right ? centre >= MiddleFrom : centre <= 1 - MiddleFrom;
    }

    private static LabelReport Fault(LabelVerdict verdict, string detail) => new(verdict, detail, null, null);

    private static LabelRectangle? Union(List<LabelRectangle> boxes)
    {
        if (boxes.Count == 0)
        {
            return null;
        }

        var (left, top) = (boxes.Min(box => box.X), boxes.Min(box => box.Y));
        return new(left, top, boxes.Max(box => box.X + box.Width) - left, boxes.Max(box => box.Y + box.Height) - top);
    }
}
