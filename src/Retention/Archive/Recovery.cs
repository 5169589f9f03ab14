using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Archive;

/// <summary>
/// Brings a data directory in order at start-up (invariants 2 and 3): files first, then the last recorder's end, then the gaps. Every step can be
/// the last before another crash; running again comes to the same archive and the same explanations.
/// </summary>
internal sealed class Recovery(IArchiveFiles files, DataDirectory data, OpenCatalog catalog, IClock clock)
{
    private readonly PartAdoption _adoption = new(files, data);
    private readonly List<Segment> _adopted = [];
    private readonly List<Segment> _found = [];
    private readonly List<PartRemoved> _removed = [];
    private readonly List<(string Path, string Reason)> _failures = [];

    internal RecoveryReport Run()
    {
        var last = LastSession.Find(data, catalog.Reader);
        IReadOnlyList<string> absent = [.. ArchiveFiles.Absent(data)];
        foreach (var folder in ArchiveFiles.Cameras(data).Select(Path.GetFileName).OfType<string>())
        {
            // A disk that cannot be listed costs its camera.
            var found = new List<(string Path, SegmentName Name)>();
            Try(ArchiveLayout.Folder + "/" + folder, () => found.AddRange(ArchiveFiles.Segments(data, last.EarliestDate, folder)));
            foreach (var (path, name) in found)
            {
                Try(path, () => Mend(path, name));
                catalog.Tables.WriteIfFull();
            }
        }

        catalog.Tables.Write();
        var lastAlive = EndSession(last);
        EndRuns();
        new RecoveryGaps(catalog, lastAlive, last, Damaged(last)).Open();
        return new RecoveryReport
        {
            WasInterrupted = last.WasInterrupted,
            CatalogRebuiltBecause = catalog.RebuiltBecause,
            Changed = catalog.ChangedFiles,
            Adopted = _adopted,
            Found = _found,
            Removed = _removed,
            Absent = absent,
            OpenGaps = [.. catalog.Reader.Gaps().Where(gap => gap.End is null)],
            JournalDamages = catalog.JournalDamages,
            Failures = _failures,
        };
    }

    private void Mend(string path, SegmentName name)
    {
        if (name.IsPart)
        {
            if (_adoption.Adopt(path) is { } segment)
            {
                Take(segment, _adopted);
            }
            else
            {
                Remove(path, name);
            }
        }
        else if (catalog.Reader.SegmentAt(path) is null)
        {
            // The crash came between rename and row.
            Take(_adoption.Describe(path), _found);
        }
    }

    private void Take(Segment segment, List<Segment> kind)
    {
        // A recorder whose disk failed noted a gap over what it could not close.
        if (catalog.Reader.Gaps(segment.Camera, segment.Start, segment.End).Any(gap => gap.IsOfPictures && gap.Start >= segment.Start))
        {
            catalog.Record(SegmentRecovered.Of(segment));
        }

        kind.Add(segment);
        catalog.Tables.Queue(segment);
    }

    private void Remove(string path, SegmentName name)
    {
        var full = Path.Combine(data.Root, path);
        var bytes = new FileInfo(full).Length;
        var keptAs = bytes > PartAdoption.LargestBrokenStart ? path + ArchiveLayout.DamagedSuffix : null;
        _removed.Add(catalog.Record(new PartRemoved(name.Camera, name.Sequence, path, bytes, keptAs)));
        if (keptAs is null)
        {
            files.Remove(full);
        }
        else
        {
            files.Rename(full, Path.Combine(data.Root, keptAs));
        }

        files.SyncDirectory(Path.GetDirectoryName(full)!);
    }

    private List<DamagedPart> Damaged(LastSession last) =>
        [.. last.Removed.Concat(_removed).Select(part => DamagedPart.Of(data, part, clock.GetCurrentInstant())).OfType<DamagedPart>()];

    private Instant EndSession(LastSession last)
    {
        if (!last.WasInterrupted)
        {
            return last.End ?? clock.GetCurrentInstant();
        }

        var ends = catalog.Reader.Cameras().Select(camera => catalog.Reader.LastSegment(camera.Camera)?.End);
        var lastAlive = ends.Append(last.LastRecord).Max() ?? last.LastRecord;
        catalog.Record(new RecorderStopped(lastAlive, Clean: false));
        return lastAlive;
    }

    private void EndRuns()
    {
        foreach (var run in catalog.Reader.Runs().Where(run => run.End is null))
        {
            var last = catalog.Reader.LastSegment(run.Camera) is { } segment && segment.Run == run.Id ? segment : null;
            catalog.Record(RunEnded.Of(run.Id, last?.End ?? run.Start, "the recorder ended without stopping in order", last));
        }
    }

    private void Try(string path, Action mend)
    {
        try
        {
            mend();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            _failures.Add((path, e.Message));
        }
    }
}
