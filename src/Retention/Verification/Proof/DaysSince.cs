using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;
using Supervision.Retention.Sweeping;

namespace Supervision.Retention.Verification.Proof;

/// <summary>
/// Days as they were at a moment of the journal: what later starts took up is not yet there, and what was deleted since is, by the ledger. The ledger cannot tell otherwise of a segment than it was: the digest
/// of the day would be another.
/// </summary>
internal sealed class DaysSince
{
    private readonly CatalogReader _catalog;
    private readonly ILookup<(string Camera, LocalDate Day), long> _added;
    private readonly ILookup<(string Camera, LocalDate Day), (long Sequence, string Sha256)> _deleted;
    private readonly Dictionary<string, GivenUp> _gone;

    /// <param name="scene">What is asked.</param>
    /// <param name="catalog">Has the segments of now.</param>
    /// <param name="record">Number of the last record of then.</param>
    internal DaysSince(VerificationScene scene, CatalogReader catalog, long record)
    {
        _catalog = catalog;
        _added = scene.Journal.Content.Records.OfType<SegmentRecovered>().Where(added => added.Number > record).ToLookup(added => (added.Camera, UtcTime.BeijingDate(added.Start)), added => added.Sequence);
        var deletions = catalog.Deletions();
        _gone = deletions.GroupBy(deletion => deletion.Camera, StringComparer.Ordinal).ToDictionary(camera => camera.Key, camera => new GivenUp(camera), StringComparer.Ordinal);
        _deleted = Deleted(scene, deletions, record).ToLookup(line => (line.Camera, UtcTime.BeijingDate(UtcTime.Parse(line.Start))), line => (line.Sequence, line.Sha256));
    }

    /// <summary>The digest that a camera's day had.</summary>
    internal string Digest(string camera, LocalDate day)
    {
        var (midnight, added, deleted) = (day.AtMidnight().WithOffset(UtcTime.Beijing).ToInstant(), _added[(camera, day)].ToHashSet(), _deleted[(camera, day)].DistinctBy(line => line.Sequence).ToDictionary());
        var gone = _gone.GetValueOrDefault(camera);
        var signed = _catalog.Segments(camera, midnight, midnight + Duration.FromDays(1))
            .Where(segment => UtcTime.BeijingDate(segment.Start) == day && gone?.Has(segment.Sequence) is not true)
            .Select(segment => (segment.Sequence, segment.Sha256))
            .Concat(deleted.Select(line => (line.Key, line.Value)))
            .Where(segment => !added.Contains(segment.Item1))
            .OrderBy(segment => segment.Item1);
        return DayTally.DigestOf(signed.Select(segment => segment.Item2));
    }

    /// <summary>Lines that can be believed as far as they go: those that cannot are a finding of their own.</summary>
    private static List<LedgerLine> Deleted(VerificationScene scene, IEnumerable<Deletion> deletions, long record)
    {
        var lines = new List<LedgerLine>();
        foreach (var file in deletions.GroupBy(deletion => deletion.Ledger).Where(file => file.Any(deletion => deletion.Number > record)))
        {
            var path = Path.Combine(scene.Data.Root, file.Key);
            if (File.Exists(path))
            {
                lines.AddRange(LedgerLines.Read(path, file, deletion => deletion.Number > record).Where(found => found is { AreThose: true, Contradiction: null }).SelectMany(found => found.Lines ?? []));
            }
        }

        return lines;
    }
}
