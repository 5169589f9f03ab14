using System.Globalization;

using NodaTime;

using Supervision.Media.FFmpeg;

namespace Supervision.Overlay.Sight;

/// <summary>Judges whether the time in two pictures is right and runs.</summary>
/// <param name="search">Finds and reads it.</param>
internal sealed class ClockSight(ClockSearch search)
{
    private static readonly Offset Beijing = Offset.FromHours(8);

    // In which a time that runs has gone on by a second at least.
    private static readonly Duration Passed = Duration.FromSeconds(1.5);

    private Spot? _known;

    /// <summary>The next pictures are of another size.</summary>
    internal void Forget() => _known = null;

    /// <summary>Judges the time.</summary>
    /// <param name="line">Its form and place.</param>
    /// <param name="like">A line of the same label that was found; null where none was.</param>
    /// <param name="first">A picture, and when it was taken.</param>
    /// <param name="second">A later one.</param>
    /// <param name="found">Is given the time's rectangle.</param>
    internal LabelReport Judge(LabelLine line, SeenLine? like, (Picture Picture, Instant Taken) first, (Picture Picture, Instant Taken) second, List<LabelRectangle> found)
    {
        var before = Read(first.Picture, first.Taken, line, like);
        var after = before is null ? null : Read(second.Picture, second.Taken, line, like);
        if (before is null || after is null)
        {
            return new(LabelVerdict.NoClock, "no running time can be read in the picture", null, null);
        }

        found.Add(before.Value.Box);
        var (ahead, off) = (Ahead(before.Value.Time, first.Taken), Ahead(after.Value.Time, second.Taken));
        if (before.Value.Time == after.Value.Time && second.Taken - first.Taken >= Passed)
        {
            return new(LabelVerdict.ClockStands, $"the time in the picture stands at {after.Value.Time.ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}", null, off);
        }

        // A clock is off by the same in both; readings that contradict each other are misread in one, and that one blames nobody.
        var (less, more) = Abs(ahead) < Abs(off) ? (ahead, off) : (off, ahead);
        var judged = Abs(ahead - off) > LabelSight.ClockAgreement ? less : more;
        return Abs(judged) <= LabelSight.ClockLimit
            ? new(LabelVerdict.Right, "", null, judged)
            : new(LabelVerdict.ClockOff, $"the time in the picture is {Math.Abs(judged.TotalSeconds):0} s {(judged > Duration.Zero ? "ahead" : "behind")}", null, judged);
    }

    private (LabelRectangle Box, LocalDateTime Time)? Read(Picture picture, Instant taken, LabelLine line, SeenLine? like)
    {
        var around = Local(taken);
        if (_known is { } spot)
        {
            var near = PicturePart.Near(picture, new((int)spot.X, (int)spot.Y, (int)(spot.Em * 12), (int)spot.Em));
            if (search.Again(near.Ink, line.ClockForm!, around, near.Inside(spot)) is { } again)
            {
                return ((again.Seen with { Spot = near.Outside(again.Seen.Spot) }).Box, again.Time);
            }
        }

        var half = PicturePart.Half(picture, line.Lower);
        if (search.Find(half.Ink, line.ClockForm!, around, picture.Height, like) is not { } read)
        {
            return null;
        }

        var placed = read.Seen with { Spot = half.Outside(read.Seen.Spot) };
        _known = placed.Spot;
        return (placed.Box, read.Time);
    }

    private static LocalDateTime Local(Instant taken)
    {
        var local = taken.WithOffset(Beijing).LocalDateTime;
        return local.PlusTicks(-(local.TickOfSecond));
    }

    private static Duration Ahead(LocalDateTime shown, Instant taken) => shown.WithOffset(Beijing).ToInstant() - Local(taken).WithOffset(Beijing).ToInstant();

    private static Duration Abs(Duration length) => length < Duration.Zero ? -length : length;
}
