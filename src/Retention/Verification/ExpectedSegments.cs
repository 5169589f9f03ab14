using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Verification;

/// <summary>
/// Which segments must be there by the journal alone: those that it names, and in each run every number from its first one on, for a run uses its
/// numbers without leaving one out. Between two runs numbers may be missing: a refused first fragment uses one up.
/// </summary>
internal sealed class ExpectedSegments
{
    private const string Restore = "restore the file from a backup";

    private readonly Dictionary<string, RunNumbers> _runs = [];
    private readonly Dictionary<string, SegmentName> _named = [];
    private readonly HashSet<(string Camera, long Sequence)> _removed = [];

    internal ExpectedSegments(IEnumerable<JournalRecord> records)
    {
        foreach (var record in records)
        {
            switch (record)
            {
                case RunStarted r:
                    _runs.TryAdd(r.Run, new RunNumbers(r.Camera, r.FirstSequence));
                    break;
                case RunEnded { LastPath: { } path } r when Name(path) is { } last && _runs.TryGetValue(r.Run, out var run):
                    run.Reach(last.Sequence);
                    break;
                case SegmentRecovered { Path: { } path }:
                    Name(path);
                    break;
                case SegmentChanged r:
                    Name(r.Path);
                    break;
                case PartRemoved r:
                    _removed.Add((r.Camera, r.Sequence));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>What of a camera is neither in its rows nor in its directory.</summary>
    /// <param name="data">The directory.</param>
    /// <param name="camera">The camera's id.</param>
    /// <param name="record">All of its rows, and what was given up.</param>
    internal List<Finding> Missing(DataDirectory data, string camera, CameraRecord record)
    {
        var rows = record.Segments;
        var findings = new List<Finding>();
        var known = new SortedSet<long>(rows.Select(row => row.Sequence).Concat(_removed.Where(part => part.Camera == camera).Select(part => part.Sequence)));
        foreach (var (path, name) in _named.Where(named => named.Value.Camera == camera && !known.Contains(named.Value.Sequence) && !record.GivenUp.Has(named.Value.Sequence)))
        {
            known.Add(name.Sequence);
            if (!File.Exists(data.Locate(path)))
            {
                findings.Add(new Finding(FindingCode.FileMissing, camera, path, "the journal names this segment, the file is not there", Restore));
            }
        }

        var runs = RunsOf(camera, rows);
        IEnumerable<(long First, long Last)> Absent() => runs.SelectMany(run => run.Without(known)).SelectMany(record.GivenUp.Without);
        if (Absent().Any())
        {
            // A file without a row is another finding, or one that came in this moment.
            known.UnionWith(ArchiveFiles.Segments(data, camera: camera).Select(file => file.Name.Sequence));
        }

        findings.AddRange(Absent().Distinct().Select(range => new Finding(
            FindingCode.FileMissing, camera, null, $"of a run the segments number {range.First} to {range.Last} are not there", Restore)));
        return findings;
    }

    /// <summary>Which of the numbers that no row has were given to segments of runs, and neither taken away by a start-up nor deleted.</summary>
    /// <param name="camera">The camera's id.</param>
    /// <param name="holes">Stretches without rows, both ends inclusive.</param>
    /// <param name="givenUp">What was deleted.</param>
    internal IEnumerable<(long First, long Last)> Absent(string camera, IReadOnlyList<(long First, long Last)> holes, GivenUp givenUp)
    {
        var removed = _removed.Where(part => part.Camera == camera).Select(part => part.Sequence).Order().ToList();
        return _runs.Values.Where(run => run.Camera == camera).SelectMany(run => run.In(holes)).SelectMany(givenUp.Without).SelectMany(stretch => Without(stretch, removed));
    }

    private static IEnumerable<(long First, long Last)> Without((long First, long Last) stretch, List<long> numbers)
    {
        var next = stretch.First;
        foreach (var number in numbers.Where(number => number >= stretch.First && number <= stretch.Last))
        {
            if (number > next)
            {
                yield return (next, number - 1);
            }

            next = number + 1;
        }

        if (next <= stretch.Last)
        {
            yield return (next, stretch.Last);
        }
    }

    private List<RunNumbers> RunsOf(string camera, IReadOnlyList<Segment> rows)
    {
        foreach (var row in rows)
        {
            _runs.GetValueOrDefault(row.Run)?.Reach(row.Sequence);
        }

        return [.. _runs.Values.Where(run => run.Camera == camera)];
    }

    private SegmentName? Name(string path) => ArchiveLayout.TryParse(path, out var name) ? _named[path] = name : null;
}
