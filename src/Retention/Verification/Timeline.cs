using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Verification;

/// <summary>
/// Invariant 3 as a pure rule: from the first to the last moment of a camera every one is in a segment or in a gap. There is no tolerance,
/// because ends and starts are stored exactly and one segment's end is the next one's start.
/// </summary>
public static class Timeline
{
    /// <summary>The clocks before and after a step are read a moment apart from the pictures.</summary>
    private static readonly Duration StepTolerance = Duration.FromSeconds(1);

    /// <summary>Stretches that nothing explains.</summary>
    /// <param name="segments">What is recorded.</param>
    /// <param name="gaps">What is explained.</param>
    /// <param name="runs">What was begun and ended: something reaches to each of these moments, so that also the first and the last file are missed.</param>
    /// <param name="deletions">What was recorded and given up.</param>
    public static IReadOnlyList<Interval> Holes(IEnumerable<Segment> segments, IEnumerable<Gap> gaps, IEnumerable<Run> runs, IEnumerable<Deletion>? deletions = null)
    {
        var holes = new List<Interval>();
        var parts = segments.Select(segment => (segment.Start, End: (Instant?)segment.End))
            .Concat(gaps.Select(gap => (gap.Start, gap.End)))
            .Concat((deletions ?? []).Select(deletion => (deletion.Start, End: (Instant?)deletion.End)))
            .Concat(runs.SelectMany(run => new[] { run.Start, run.End ?? run.Start }).Select(moment => (Start: moment, End: (Instant?)moment)))
            .OrderBy(part => part.Start);
        Instant? covered = null;
        foreach (var (start, end) in parts)
        {
            if (covered < start)
            {
                holes.Add(new Interval(covered, start));
            }

            var reach = end ?? Instant.MaxValue;
            covered = covered is { } known ? Instant.Max(known, reach) : reach;
        }

        return holes;
    }

    /// <summary>Stretches that two segments both show, where no step back of the clock explains it.</summary>
    public static IReadOnlyList<Interval> Overlaps(IEnumerable<Segment> segments, IReadOnlyList<ClockStep> steps)
    {
        var overlaps = new List<Interval>();
        Instant? shown = null;
        foreach (var segment in segments.OrderBy(segment => segment.Start).ThenBy(segment => segment.Sequence))
        {
            if (segment.Start < shown)
            {
                var overlap = new Interval(segment.Start, Instant.Min(segment.End, shown.Value));
                if (!steps.Any(step => Explains(step, overlap)))
                {
                    overlaps.Add(overlap);
                }
            }

            shown = shown is { } known ? Instant.Max(known, segment.End) : segment.End;
        }

        return overlaps;
    }

    private static bool Explains(ClockStep step, Interval overlap) =>
        step.After < step.Before
        && overlap.Duration <= step.Before - step.After + StepTolerance
        && overlap.Start < step.Before + StepTolerance
        && overlap.End > step.After - StepTolerance;
}
