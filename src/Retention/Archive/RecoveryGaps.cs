using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Archive;

/// <summary>
/// Explains the time in which no recorder ran: after this every camera that was ever recorded has an open gap, which its first new picture ends.
/// Where a recorder ran and what it wrote cannot be read, that time is damage.
/// </summary>
/// <param name="catalog">Journal and catalogue.</param>
/// <param name="lastAlive">The last sign of life of the recorder before.</param>
/// <param name="session">That recorder.</param>
/// <param name="damaged">What it wrote and nobody can read.</param>
/// <param name="now">The moment of the start.</param>
/// <param name="calendar">Tells which days are worked, where a schedule has to be read.</param>
internal sealed class RecoveryGaps(
    OpenCatalog catalog, Instant lastAlive, LastSession session, IReadOnlyList<DamagedPart> damaged, Instant now, Lazy<WorkingDayCalendar> calendar)
{
    /// <summary>More than this a crash does not take, nor a disk that stops without a word.</summary>
    private static readonly Duration MostLost = Duration.FromMinutes(1);

    private string Detail => session.IsClean
        ? "the recorder was stopped in order"
        : "the recorder ended without stopping in order: killed, crashed, or the power failed";

    internal void Open()
    {
        foreach (var camera in catalog.Reader.LastSequences().Keys)
        {
            Explain(camera);
        }
    }

    private void Explain(string camera)
    {
        var all = catalog.Reader.Gaps(camera);
        var gaps = all.Where(gap => gap.IsOfPictures).ToList();
        CloseSounds(all.Where(gap => !gap.IsOfPictures && gap.End is null));
        var open = gaps.FirstOrDefault(gap => gap.End is null);
        if (open is null)
        {
            OpenFrom(camera, Known(camera, LastEnd(camera, gaps)));
        }
        else if (SegmentsAfter(camera, open) is [var first, ..] after)
        {
            // Pictures came again, and the crash was faster than the note of it.
            catalog.Record(new GapClosed(camera, Instant.Max(open.Start, first.Start)));
            OpenFrom(camera, after[^1].End);
        }
        else if (open.Cause != GapCause.RecorderStopped && lastAlive > open.Start)
        {
            // The first cause held as long as somebody was there to see it; what was planned goes on without a recorder up to the moment at which one was needed.
            var seen = open.Cause is GapCause.Planned ? NeededAgain(camera) : lastAlive;
            if (seen <= now || seen == lastAlive)
            {
                catalog.Record(new GapClosed(camera, seen.Value));
                OpenFrom(camera, seen);
            }
        }
    }

    private Instant? NeededAgain(string camera) =>
        catalog.Reader.Schedules(camera) is [.., var last] ? new RecordingHours(last.Schedule, calendar.Value).NextStart(lastAlive) : lastAlive;

    // The record of the end closes them; catalogues of programs that did not do so have them open still.
    private void CloseSounds(IEnumerable<Gap> open)
    {
        foreach (var gap in open.ToList())
        {
            catalog.Record(new GapClosed(gap.Camera, Instant.Max(gap.Start, lastAlive), gap.Track));
        }
    }

    private Instant? LastEnd(string camera, IReadOnlyList<Gap> gaps)
    {
        var segment = catalog.Reader.LastSegment(camera);
        var closed = gaps.Where(gap => segment is null || gap.Start >= segment.End).Max(gap => gap.End);
        var stored = closed ?? segment?.End;
        var run = catalog.Reader.LastRun(camera)?.End;
        return stored > run ? stored : run ?? stored;
    }

    // A camera without an open gap was being recorded up to the end. After a rebuild the catalogue does not know of files that are gone, and a gap
    // over their time would explain that somebody deleted them: what is more than a crash takes stays a hole.
    private Instant? Known(string camera, Instant? end) =>
        session.WasRebuilt && !session.IsClean && lastAlive - end > MostLost && damaged.All(part => part.Camera != camera) ? lastAlive : end;

    private List<Segment> SegmentsAfter(string camera, Gap open) =>
        [.. catalog.Reader.Segments(camera, from: open.Start).Where(segment => segment.End > open.Start)];

    private void OpenFrom(string camera, Instant? start)
    {
        var lost = damaged.FirstOrDefault(part => part.Camera == camera);
        if ((start ?? lost?.Start) is not { } from)
        {
            return;
        }

        if (lost is not null && Instant.Max(lastAlive, lost.LastWritten) is var end && end > from)
        {
            catalog.Record(new GapOpened(camera, from, GapCause.Damage, $"an open file cannot be read, it is kept as {lost.KeptAs}"));
            catalog.Record(new GapClosed(camera, end));
            from = end;
        }

        catalog.Record(new GapOpened(camera, from, GapCause.RecorderStopped, Detail));
    }
}
