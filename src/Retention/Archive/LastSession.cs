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
/// <param name="EarliestDate">Its files lie in date directories from here on; null where everything must be looked at.</param>
/// <param name="WasRebuilt">True where the catalogue was built anew since: files may have gone with it that nobody knows of.</param>
/// <param name="Removed">Files that a start-up after it took away before it was cut itself.</param>
internal sealed record LastSession(
    bool WasInterrupted, bool IsClean, Instant? End, Instant LastRecord, LocalDate? EarliestDate, bool WasRebuilt, IReadOnlyList<PartRemoved> Removed)
{
    internal static LastSession Find(DataDirectory data, CatalogReader catalog)
    {
        if (catalog.Sessions() is not [.., var last])
        {
            return new LastSession(WasInterrupted: false, IsClean: false, null, default, null, WasRebuilt: false, []);
        }

        var since = JournalReader.Read(data.JournalPath, after: catalog.LastSessionNumber).Records;

        // What start-up itself writes after a crash is no sign of life of the recorder that died.
        var alive = since.Where(record => record is not (PartRemoved or SegmentRecovered or SegmentChanged or CatalogRebuilt) && !IsByVerb(record)).Select(record => record.At).Append(last.Start).Max();
        var earliest = since.OfType<ClockStepped>().Select(step => step.After).Append(last.Start).Min();
        return new LastSession(
            last.End is null,
            last.Clean == true,
            last.End,
            alive,
            UtcTime.BeijingDate(earliest).PlusDays(-1),
            since.OfType<CatalogRebuilt>().Any(),
            [.. since.OfType<PartRemoved>()]);
    }

    // Verbs write these too, while no recorder runs; and one that runs writes others besides.
    private static bool IsByVerb(JournalRecord record) => record is HoldPlaced or HoldReleased or DeletionBegun or DeletionDone or DeletionAllowed
        or SegmentsCopied or CopiesGone or SegmentHealed or RetentionAudited or OverrideGiven or CalendarImported;
}
