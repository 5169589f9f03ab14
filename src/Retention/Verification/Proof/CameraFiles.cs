using System.Runtime.InteropServices;

using NodaTime;

using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Verification.Proof;

/// <summary>A camera's folders against its rows: what is lost, and what is there too much.</summary>
internal sealed class CameraFiles(VerificationScene scene, CameraQuestion question, CameraRows rows, CatalogReader catalog)
{
    private readonly HashSet<long> _lost = [];

    // Those of one day, in the same memory day after day.
    private readonly List<RecordedSegment> _segments = [];
    private readonly HashSet<(int Folder, string Name)> _relabelled = [];
    private IReadOnlyList<Domain.Deletion>? _given;

    /// <summary>Numbers of segments whose files are not there, or not as they were.</summary>
    internal IReadOnlySet<long> Lost => _lost;

    internal FaultBook Faults { get; } = new(question.Camera);

    private int LastDay => BeijingDays.Number(question.Until - 1);

    /// <summary>Reads each folder once.</summary>
    internal void Compare(CancellationToken cancel)
    {
        var folders = Folders();
        foreach (var day in Existing())
        {
            folders.TryAdd(day, []);
        }

        var relabelled = catalog.RelabelledFiles(question.Camera).ToLookup(file => Path.GetFileName(Path.GetDirectoryName(file.Path)) ?? string.Empty, StringComparer.Ordinal);
        foreach (var (day, stretches) in folders.OrderBy(folder => folder.Key))
        {
            cancel.ThrowIfCancellationRequested();
            _segments.Clear();
            stretches.ForEach(stretch => _segments.AddRange(CollectionsMarshal.AsSpan(rows.Segments).Slice(stretch.First, stretch.Count)));
            Compare(day, _segments, relabelled[NodaTime.Text.LocalDatePattern.Iso.Format(BeijingDays.Day(day))]);
        }
    }

    /// <summary>Where each day's segments stand among the rows: they come day by day, but for a clock that was set back.</summary>
    private Dictionary<int, List<(int First, int Count)>> Folders()
    {
        var folders = new Dictionary<int, List<(int First, int Count)>>();
        for (var i = 0; i < rows.Segments.Count;)
        {
            var (first, day) = (i, rows.Segments[i].Folder);
            while (i < rows.Segments.Count && rows.Segments[i].Folder == day)
            {
                i++;
            }

            if (!folders.TryGetValue(day, out var stretches))
            {
                folders.Add(day, stretches = []);
            }

            stretches.Add((first, i - first));
        }

        return folders;
    }

    /// <summary>Counts a segment as lost.</summary>
    internal void Lose(RecordedSegment segment, ProofCode code, string what)
    {
        _lost.Add(segment.Sequence);
        Faults.Add(code, BeijingDays.Day(segment.Folder), what);
    }

    /// <summary>Days of the folders that are there, of the judged ones; what else lies beside them is foreign.</summary>
    private List<int> Existing()
    {
        var folder = Path.Combine(scene.Data.ArchivePath, question.Camera);
        var days = new List<int>();
        foreach (var entry in Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder) : [])
        {
            if (!ArchiveLayout.TryParseDate(Path.GetFileName(entry), out var date) || !Directory.Exists(entry))
            {
                Faults.Add(ProofCode.UnknownFile, null, Path.GetFileName(entry));
            }
            else if (BeijingDays.Number(date) is var day && day >= question.FirstDay && day <= LastDay)
            {
                days.Add(day);
            }
        }

        return days;
    }

    private void Compare(int day, List<RecordedSegment> segments, IEnumerable<Relabelled> relabelled)
    {
        var beside = day < question.FirstDay ? [] : relabelled.Where(file => file.Sequence <= rows.LastSequence).Select(file => (Path.GetFileName(file.Path), file.Bytes));
        var expected = new ExpectedFiles(segments, beside);
        var found = FolderComparison.Compare(FolderComparison.Folder(scene.Data, question.Camera, day), expected, scene.Options.Sizes || scene.Options.Deep);
        Judge(day, segments, ProofCode.FileMissing, found.Missing.ToDictionary(name => name, name => name, StringComparer.Ordinal));
        Judge(day, segments, ProofCode.SizeDiffers, found.OtherSize.ToDictionary(file => file.Name, file => $"{file.Name} ({file.Length} bytes)", StringComparer.Ordinal));
        foreach (var name in day >= question.FirstDay ? found.Surplus : [])
        {
            JudgeSurplus(day, name);
        }
    }

    private void Judge(int day, List<RecordedSegment> segments, ProofCode code, Dictionary<string, string> faults)
    {
        foreach (var segment in faults.Count == 0 ? [] : segments)
        {
            if (faults.Remove(segment.Name, out var what) && !WasGivenUp(segment.Sequence))
            {
                Lose(segment, code, what);
            }
        }

        foreach (var what in faults.Values)
        {
            Faults.Add(code, BeijingDays.Day(day), what);
        }
    }

    private void JudgeSurplus(int day, string name)
    {
        var date = BeijingDays.Day(day);
        var path = $"{ArchiveLayout.Folder}/{question.Camera}/{NodaTime.Text.LocalDatePattern.Iso.Format(date)}/{name}";
        if (ArchiveLayout.IsAside(path) || (ArchiveLayout.IsRelabelled(path) && scene.IsLive))
        {
            return;
        }

        if (!ArchiveLayout.TryParse(path, out var segment))
        {
            Faults.Add(ProofCode.UnknownFile, date, name);
        }
        else if (!IsLater(segment) && !WasGivenUp(segment.Sequence))
        {
            Faults.Add(segment.IsPart ? ProofCode.LeftOver : ProofCode.NotInCatalog, date, name);
        }
    }

    /// <summary>In work, or recorded after the moment as of which is asked.</summary>
    private bool IsLater(SegmentName segment) =>
        (scene.IsLive && (segment.IsPart || segment.Sequence > rows.LastSequence))
        || Domain.UtcTime.ToNanoseconds(segment.Start) > question.Until - NodaConstants.NanosecondsPerMillisecond;

    /// <summary>Rows were read a while ago: a sweeper may have begun with it since.</summary>
    private bool WasGivenUp(long sequence)
    {
        _given ??= catalog.Deletions(question.Camera);
        return _given.Any(deletion => sequence >= deletion.FirstSequence && sequence <= deletion.LastSequence && !IsKnown(deletion))
            || question.IsGivenUp(sequence);
    }

    private bool IsKnown(Domain.Deletion deletion) => question.Deletions.Any(known => known.Number == deletion.Number);
}
