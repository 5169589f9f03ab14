using Supervision.Domain;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Verification;

/// <summary>
/// What digests segments had when they were recorded, as far as others than the catalogue know: the journal names the last segment of each run and
/// each recovered one, and every other is named by the file after it.
/// </summary>
internal sealed class RecordedDigests
{
    internal const string Journal = "journal";

    private readonly Dictionary<string, string> _byPath = [];

    internal RecordedDigests(IEnumerable<JournalRecord> records)
    {
        foreach (var record in records)
        {
            var (path, sha256) = record switch
            {
                RunEnded r => (r.LastPath, r.LastSha256),
                SegmentRecovered r => (r.Path, r.Sha256),
                SegmentChanged r => (r.Path, r.Recorded),
                _ => default,
            };
            if (path is not null && sha256 is not null)
            {
                _byPath.TryAdd(path, sha256);
            }
        }
    }

    /// <summary>What the journal says of a file; null where it says nothing.</summary>
    internal string? InJournal(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>Files that are not what was recorded.</summary>
    /// <param name="segments">All of one camera, by sequence, with the digests that their files have now.</param>
    internal IReadOnlyList<SegmentChanged> Changes(IReadOnlyList<Segment> segments)
    {
        var changes = new List<SegmentChanged>();
        var next = (Segment?)null;
        for (var i = segments.Count - 1; i >= 0; i--)
        {
            var (segment, witness) = (segments[i], next);
            var recorded = InJournal(segment.Path);
            if (recorded is null && witness is not null && Names(witness, segment))
            {
                recorded = witness.PreviousSha256;
            }
            else if (recorded is not null)
            {
                witness = null;
            }

            var isChanged = recorded is not null && recorded != segment.Sha256;
            if (isChanged)
            {
                changes.Add(new SegmentChanged(segment.Path, segment.Sha256, recorded!, witness?.Path ?? Journal));
            }

            // What a changed file says of the one before it proves nothing; the chain stays broken there.
            next = isChanged ? null : segment;
        }

        return changes;
    }

    // Where a number is missing between the two, or a file was recovered late, the witness may mean another one: that is a broken chain, not a change.
    private static bool Names(Segment witness, Segment segment) => witness.Sequence == segment.Sequence + 1 && !segment.Recovered;
}
