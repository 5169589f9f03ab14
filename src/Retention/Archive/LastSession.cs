using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Archive;

/// <summary>What is known of the recorder that ran before.</summary>
/// <param name="WasInterrupted">True where it did not note its end.</param>
/// <param name="IsClean">True where it stopped in order.</param>
/// <param name="End">Its noted end; null without, or where none ever ran.</param>
/// <param name="LastRecord">When it last wrote into the journal.</param>
/// <param name="Start">When it began; null where none ever ran.</param>
/// <param name="Steps">Steps of the wall clock since then, in the order in which they happened.</param>
/// <param name="WasRebuilt">True where the catalogue was built anew since: files may have gone with it that nobody knows of.</param>
/// <param name="Removed">Files that a start-up after it took away before it was cut itself.</param>
internal sealed record LastSession(
    bool WasInterrupted, bool IsClean, Instant? End, Instant LastRecord, Instant? Start, IReadOnlyList<ClockStepped> Steps, bool WasRebuilt, IReadOnlyList<PartRemoved> Removed)
{
    internal static LastSession Find(DataDirectory data, CatalogReader catalog)
    {
        if (catalog.Sessions() is not [.., var last])
        {
            return new LastSession(WasInterrupted: false, IsClean: false, null, default, null, [], WasRebuilt: false, []);
        }

        var since = JournalReader.ReadWithoutOldSamples(data.JournalPath, after: catalog.LastSessionNumber).Records;

        // What start-up itself writes after a crash is no sign of life of the recorder that died.
        var alive = since.Where(record => record is not (PartRemoved or SegmentRecovered or SegmentChanged or CatalogRebuilt) && !IsByVerb(record)).Select(record => record.At).Append(last.Start).Max();
        return new LastSession(
            last.End is null,
            last.Clean == true,
            last.End,
            alive,
            last.Start,
            [.. since.OfType<ClockStepped>()],
            since.OfType<CatalogRebuilt>().Any(),
            [.. since.OfType<PartRemoved>()]);
    }

    /// <summary>
    /// What it left open of a camera lies in date directories from here on: not before the newest row, unless the clock was set back meanwhile. Null where
    /// everything must be looked at.
    /// </summary>
    /// <param name="newest">The camera's segment with the highest number; null without one.</param>
    internal LocalDate? Since(Segment? newest)
    {
        if (Start is not { } start)
        {
            return null;
        }

        var reach = newest is null ? start : Instant.Max(newest.Start, start);
        var earliest = Steps.SkipWhile(step => step.Before < reach).Select(step => step.After).Append(reach).Min();
        return UtcTime.BeijingDate(earliest).PlusDays(-1);
    }

    // Verbs write these too, while no recorder runs; and one that runs writes others besides.
    private static bool IsByVerb(JournalRecord record) => record is HoldPlaced or HoldReleased or DeletionBegun or DeletionDone or DeletionAllowed
        or SegmentsCopied or CopiesGone or SegmentHealed or RetentionAudited or OverrideGiven or CalendarImported;
}
