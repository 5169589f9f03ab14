using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Verification;

/// <summary>
/// The fsck of a data directory: rows against files, files against themselves, timelines, journal. Changes nothing, and works beside a running
/// recorder: it judges one snapshot of the catalogue, and leaves out what came after it.
/// </summary>
public sealed class ArchiveCheck
{
    private const string Rebuild = "rebuild the catalogue: `supervision check --rebuild`";

    private readonly DataDirectory _data;
    private readonly bool _deep;
    private readonly IClock _clock;
    private readonly DirectoryLockedException? _holder;
    private readonly List<Finding> _findings = [];
    private readonly List<CameraSummary> _cameras = [];

    private ArchiveCheck(DataDirectory data, bool deep, IClock clock)
    {
        (_data, _deep, _clock) = (data, deep, clock);
        _holder = DirectoryLock.Holder(data);
    }

    private bool IsLive => _holder is not null;

    /// <summary>Checks a directory.</summary>
    /// <param name="data">Which.</param>
    /// <param name="deep">Also reads every byte: digests and structure.</param>
    /// <param name="clock">Wall time: up to when a running recorder must have stored or explained everything.</param>
    /// <param name="progress">Called after each file.</param>
    /// <param name="cancel">Stops between files.</param>
    /// <exception cref="CatalogException">The catalogue is too new, or cannot be opened (a damaged one is a finding).</exception>
    public static CheckResult Run(DataDirectory data, bool deep, IClock clock, IProgress<CheckProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(data);
        var check = new ArchiveCheck(data, deep, clock);
        try
        {
            using var catalog = CatalogReader.Open(data);
            check.CheckAll(catalog, progress, cancel);
        }
        catch (CatalogException e) when (e.Fault is CatalogFault.Corrupt or CatalogFault.Missing)
        {
            check.Add(FindingCode.CatalogDamaged, null, null, e.Message, Rebuild);
        }

        return new CheckResult(CheckResult.FormatVersion, check._findings.Count == 0, deep, check.IsLive, check._findings, check._cameras);
    }

    private void CheckAll(CatalogReader catalog, IProgress<CheckProgress>? progress, CancellationToken cancel)
    {
        catalog.HoldSnapshot();
        if (catalog.FindDamage() is { } damage)
        {
            Add(FindingCode.CatalogDamaged, null, null, damage, Rebuild);
            return;
        }

        var end = RunningEnd.Look(_data, catalog, _holder, _clock.GetCurrentInstant());
        var journal = JournalReader.Read(_data.JournalPath);
        var recorded = new RecordedDigests(journal.Records);
        var changed = journal.Records.OfType<SegmentChanged>().Select(change => change.Path).ToHashSet();
        var steps = catalog.ClockSteps();
        var cameras = catalog.Cameras();
        var total = cameras.Sum(camera => camera.Segments);
        (long Done, long Bytes) soFar = default;
        foreach (var camera in cameras)
        {
            var segments = catalog.Segments(camera.Camera);
            foreach (var segment in segments)
            {
                cancel.ThrowIfCancellationRequested();
                _findings.AddRange(FileCheck.Check(_data, segment, recorded.InJournal(segment.Path), _deep || changed.Contains(segment.Path)));
                soFar = (soFar.Done + 1, soFar.Bytes + segment.Bytes);
                progress?.Report(new CheckProgress(camera.Camera, soFar.Done, total, soFar.Bytes));
            }

            var gaps = catalog.Gaps(camera.Camera);
            CheckTimeline(camera.Camera, segments, gaps, steps);
            CheckEnd(camera.Camera, end.Silence(camera.Camera, segments, gaps));
            _cameras.Add(Summary(camera.Camera, segments, gaps));
        }

        CheckFiles(catalog, cameras.ToDictionary(camera => camera.Camera, camera => camera.LastSequence));
        CheckJournal(journal, catalog.JournalPosition);
    }

    private void CheckTimeline(string camera, IReadOnlyList<Segment> segments, IReadOnlyList<Gap> gaps, IReadOnlyList<ClockStep> steps)
    {
        foreach (var hole in Timeline.Holes(segments, gaps))
        {
            Add(FindingCode.Hole, camera, null, $"nothing explains {hole}", "look into the recorder's log of that time and report this as an error of the recorder");
        }

        foreach (var overlap in Timeline.Overlaps(segments, steps))
        {
            Add(FindingCode.Overlap, camera, null, $"two segments show {overlap}", "look for a clock that was set while no recorder ran");
        }

        foreach (var broken in DigestChain.Breaks(segments))
        {
            Add(FindingCode.ChainBroken, camera, broken.Path, "its box does not name the segment before it", "restore the missing or changed segment before it from a backup");
        }
    }

    private void CheckEnd(string camera, Interval? silence)
    {
        if (silence is { } missing)
        {
            var who = IsLive ? "a recorder runs" : "the recorder stopped in order";
            Add(
                FindingCode.Silent,
                camera,
                null,
                $"{who}, and nothing is stored or explained from {UtcTime.Format(missing.Start)} to {UtcTime.Format(missing.End)}",
                "look at the recorder's /health and its log of that time, start it anew, and report this as an error of the recorder");
        }
    }

    private void CheckFiles(CatalogReader catalog, Dictionary<string, long> lastSequences)
    {
        var relabelled = catalog.RelabelledFiles();
        var known = relabelled.Select(file => file.Path).ToHashSet();
        _findings.AddRange(RelabelledCheck.Check(_data, relabelled, _deep));
        foreach (var path in ArchiveFiles.All(_data))
        {
            if (path.EndsWith(ArchiveLayout.DamagedSuffix) && ArchiveLayout.TryParse(path[..^ArchiveLayout.DamagedSuffix.Length], out _))
            {
                continue;
            }

            if (ArchiveLayout.IsRelabelled(path))
            {
                _findings.AddRange(RelabelledCheck.Judge(path, known, IsLive));
            }
            else if (!ArchiveLayout.TryParse(path, out var name))
            {
                Add(FindingCode.UnknownFile, null, path, "the recorder did not make this file", "move it out of the archive");
            }
            else if (name.IsPart && !IsLive)
            {
                Add(FindingCode.LeftOver, name.Camera, path, "a recorder left it open and none runs", "start the recorder: it adopts the file");
            }
            else if (!name.IsPart && !IsNewer(name) && catalog.SegmentAt(path) is null)
            {
                Add(FindingCode.NotInCatalog, name.Camera, path, "the catalogue does not have this segment", $"start the recorder; if that does not help, {Rebuild}");
            }
        }

        bool IsNewer(SegmentName name) => IsLive && name.Sequence > lastSequences.GetValueOrDefault(name.Camera);
    }

    private void CheckJournal(JournalContent journal, long position)
    {
        foreach (var damage in journal.Damages.Where(damage => !(damage.IsTornTail && IsLive)))
        {
            Add(
                FindingCode.JournalDamaged,
                null,
                $"journal/{damage.Path}",
                $"line {damage.Line}: {damage.Detail}",
                damage.IsTornTail ? "start the recorder: it cuts the unfinished line off" : "restore the file from a backup");
        }

        if (!IsLive && journal.LastNumber > position)
        {
            Add(FindingCode.JournalDiffers, null, null, $"the journal goes to record {journal.LastNumber}, the catalogue to {position}", "start the recorder");
        }
        else if (journal.LastNumber < position)
        {
            Add(FindingCode.JournalDiffers, null, null, $"the catalogue goes to record {position}, the journal only to {journal.LastNumber}", "restore the journal from a backup");
        }
    }

    private static CameraSummary Summary(string camera, IReadOnlyList<Segment> segments, IReadOnlyList<Gap> gaps)
    {
        var starts = segments.Select(segment => segment.Start).Concat(gaps.Select(gap => gap.Start)).ToList();
        var ends = segments.Select(segment => segment.End).Concat(gaps.Select(gap => gap.End).OfType<Instant>()).ToList();
        return new CameraSummary(
            camera,
            segments.Count,
            segments.Sum(segment => segment.Bytes),
            segments.Sum(segment => (segment.End - segment.Start).TotalSeconds),
            gaps.Count,
            gaps.Sum(gap => gap.End is { } end ? (end - gap.Start).TotalSeconds : 0),
            starts.Count > 0 ? UtcTime.Format(starts.Min()) : null,
            ends.Count > 0 ? UtcTime.Format(ends.Max()) : null);
    }

    private void Add(FindingCode code, string? camera, string? path, string detail, string remedy) =>
        _findings.Add(new Finding(code, camera, path, detail, remedy));
}
