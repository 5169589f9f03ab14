using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Verification;

/// <summary>Compares the rows of one camera after the other with their files: the long part of a check.</summary>
internal sealed class CheckedFiles(DataDirectory data, CatalogReader catalog, JournalContent journal, bool deep, CheckProgress start)
{
    private readonly RecordedDigests _recorded = new(journal.Records);
    private readonly HashSet<string> _changed = [.. journal.Records.OfType<SegmentChanged>().Select(change => change.Path)];
    private CheckProgress _soFar = start;

    internal IEnumerable<Finding> Check(CameraRecord record, IProgress<CheckProgress>? progress, CancellationToken cancel)
    {
        foreach (var (index, segment) in record.Segments.Index())
        {
            cancel.ThrowIfCancellationRequested();
            var endsRun = index + 1 == record.Segments.Count || record.Segments[index + 1].Run != segment.Run;
            foreach (var finding in Check(segment, new KnownSounds(record.SoundGaps, endsRun)))
            {
                yield return finding;
            }

            _soFar = _soFar with { Camera = record.Camera, Done = _soFar.Done + 1, Bytes = _soFar.Bytes + segment.Bytes };
            progress?.Report(_soFar);
        }
    }

    private List<Finding> Check(Segment segment, KnownSounds sounds)
    {
        var findings = FileCheck.Check(data, segment, _recorded.InJournal(segment.Path), deep || _changed.Contains(segment.Path), sounds).ToList();

        // Hours may lie between the rows and the files: what the catalogue gave up meanwhile is not judged.
        return findings.Count > 0 && IsGivenUp(segment) ? [] : findings;
    }

    private bool IsGivenUp(Segment segment) =>
        catalog.SegmentAt(segment.Path) is null || new GivenUp(catalog.Deletions(segment.Camera, openOnly: true)).Has(segment.Sequence);
}
