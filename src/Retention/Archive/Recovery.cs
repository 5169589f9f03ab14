using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Calendar;
using Supervision.Retention.Catalog;
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
    private readonly Dictionary<string, LocalDate?> _lookedSince = [];

    internal RecoveryReport Run()
    {
        var last = LastSession.Find(data, catalog.Reader);
        IReadOnlyList<string> absent = [.. ArchiveFiles.Absent(data)];
        foreach (var camera in ArchiveFiles.Cameras(data))
        {
            Mend(camera, _lookedSince[camera] = Since(camera, last));
        }

        catalog.Tables.Write();
        var lastAlive = EndSession(last);
        EndRuns();
        new RecoveryGaps(catalog, lastAlive, last, Damaged(last), clock.GetCurrentInstant(), new Lazy<WorkingDayCalendar>(Calendar)).Open();
        return new RecoveryReport
        {
            WasInterrupted = last.WasInterrupted,
            CatalogRebuiltBecause = catalog.RebuiltBecause,
            Changed = catalog.ChangedFiles,
            Adopted = _adopted,
            Found = _found,
            Removed = _removed,
            Absent = absent,
            OpenGaps = catalog.Reader.OpenGaps(),
            JournalDamages = catalog.JournalDamages,
            Failures = _failures,
            LookedSince = _lookedSince,
            StartUp = clock.GetCurrentInstant(),
        };
    }

    /// <summary>A volume may have been away for whole lives of recorders: what was open on it lies behind the camera's newest row.</summary>
    private LocalDate? Since(string camera, LastSession last)
    {
        var newest = catalog.Reader.LastSegment(camera);
        var since = last.Since(newest);
        return !ArchiveFiles.IsOnVolume(data, camera) || since is null ? since
            : newest is null ? null
            : LocalDate.Min(since.Value, UtcTime.BeijingDate(newest.Start).PlusDays(-1));
    }

    private void Mend(string camera, LocalDate? since)
    {
        foreach (var (path, name) in FilesWithoutRows(camera, since))
        {
            Try(path, () => Mend(path, name));
            catalog.Tables.WriteIfFull();
        }
    }

    /// <summary>A disk that cannot be listed costs its camera, not the start.</summary>
    private IReadOnlyList<(string Path, SegmentName Name)> FilesWithoutRows(string camera, LocalDate? since)
    {
        try
        {
            return [.. ArchiveFiles.Dates(data, camera).Where(date => since is null || date.Day >= since).SelectMany(date => FilesWithoutRow.In(data, catalog.Reader, camera, date))];
        }
        catch (Exception e) when (e is UnauthorizedAccessException || (e is IOException and not CatalogException))
        {
            _failures.Add(($"{ArchiveLayout.Folder}/{camera}", e.Message));
            return [];
        }
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
        else
        {
            // The crash came between rename and row.
            Take(_adoption.Describe(path), _found);
        }
    }

    private void Take(Segment segment, List<Segment> kind)
    {
        // A recorder whose disk failed noted a gap over what it could not close; and a day that is over may have been certified without it.
        if (UtcTime.BeijingDate(segment.Start) < UtcTime.BeijingDate(clock.GetCurrentInstant())
            || catalog.Reader.Gaps(segment.Camera, segment.Start, segment.End).Any(gap => gap.IsOfPictures && gap.Start >= segment.Start))
        {
            catalog.Record(SegmentRecovered.Of(segment));
        }

        kind.Add(segment);
        catalog.Tables.Queue(segment);
    }

    private void Remove(string path, SegmentName name)
    {
        var record = catalog.Record(BrokenPart.Describe(data, path, name));
        _removed.Add(record);
        BrokenPart.Remove(files, data, record);
    }

    private List<DamagedPart> Damaged(LastSession last) =>
        [.. last.Removed.Concat(_removed).Select(part => DamagedPart.Of(data, part, clock.GetCurrentInstant())).OfType<DamagedPart>()];

    private Instant EndSession(LastSession last)
    {
        if (!last.WasInterrupted)
        {
            return last.End ?? clock.GetCurrentInstant();
        }

        var ends = catalog.Reader.LastSequences().Keys.Select(camera => catalog.Reader.LastSegment(camera)?.End);
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

    /// <summary>An imported calendar that cannot be read costs an exact gap, not the start.</summary>
    private WorkingDayCalendar Calendar()
    {
        try
        {
            return new CalendarFolder(data).Load();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            _failures.Add((new CalendarFolder(data).Path, e.Message));
            return BuiltInCalendar.Instance;
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
