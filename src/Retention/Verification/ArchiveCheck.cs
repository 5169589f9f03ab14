using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;
using Supervision.Retention.Policy;

namespace Supervision.Retention.Verification;

/// <summary>
/// The fsck of a data directory: rows against files, files against themselves, timelines, journal. Changes nothing, and works beside a running
/// recorder: it judges each camera by one snapshot of the catalogue, which is not held while files are read, and leaves out what came after it.
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
    private IReadOnlyList<BegunDeletion> _begun = [];

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

        return new CheckResult(CheckResult.FormatVersion, check._findings.Count == 0, deep, check.IsLive, check._findings, check._cameras) { Begun = check._begun };
    }

    private void CheckAll(CatalogReader catalog, IProgress<CheckProgress>? progress, CancellationToken cancel)
    {
        if (catalog.FindDamage() is { } damage)
        {
            Add(FindingCode.CatalogDamaged, null, null, damage, Rebuild);
            return;
        }

        catalog.HoldSnapshot();
        var end = RunningEnd.Look(_data, catalog, _holder, _clock.GetCurrentInstant());
        var cameras = catalog.Cameras();
        var position = catalog.JournalPosition;
        catalog.ReleaseSnapshot();

        var journal = JournalReader.Read(_data.JournalPath);
        var files = new CheckedFiles(_data, catalog, journal, _deep, new CheckProgress(string.Empty, 0, cameras.Sum(camera => camera.Segments), 0));
        var expected = new ExpectedSegments(journal.Records.Where(record => record.Number <= position));
        foreach (var camera in cameras.Select(camera => camera.Camera))
        {
            var record = CameraRecord.Read(catalog, camera);
            _findings.AddRange(files.Check(record, progress, cancel));
            _findings.AddRange(expected.Missing(_data, camera, record));
            CheckTimeline(record);
            CheckEnd(camera, end.Silence(camera, record));
            _cameras.Add(record.Summary());
        }

        CheckFiles(catalog, cameras.ToDictionary(camera => camera.Camera, camera => camera.LastSequence));
        _begun = BegunDeletion.All(catalog, UtcTime.BeijingDate(_clock.GetCurrentInstant()));
        _findings.AddRange(LedgerCheck.Check(_data, catalog.Deletions(), _ => true, _ => _deep));
        CheckJournal(journal, position);
    }

    private void CheckTimeline(CameraRecord record)
    {
        foreach (var hole in Timeline.Holes(record.Segments, record.Gaps, record.Runs, record.GivenUp.Deletions))
        {
            Add(
                FindingCode.Hole,
                record.Camera,
                null,
                $"nothing explains {hole}",
                "restore the segments of that time from a backup; where none was deleted, report this and the recorder's log as an error of the recorder");
        }

        foreach (var overlap in Timeline.Overlaps(record.Segments, record.Steps))
        {
            Add(FindingCode.Overlap, record.Camera, null, $"two segments show {overlap}", "look for a clock that was set while no recorder ran");
        }

        foreach (var broken in DigestChain.Breaks(record.Segments, record.GivenUp.Deletions))
        {
            Add(FindingCode.ChainBroken, record.Camera, broken.Path, "its box does not name the segment before it", "restore the missing or changed segment before it from a backup");
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
        _findings.AddRange(RelabelledCheck.Check(_data, relabelled, _deep).Where(finding => !IsGoing(finding)));
        foreach (var path in ArchiveFiles.All(_data))
        {
            if (ArchiveLayout.IsAside(path))
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
            else if (!name.IsPart && !IsNewer(name) && catalog.SegmentAt(path) is null && File.Exists(_data.Locate(path)))
            {
                Add(FindingCode.NotInCatalog, name.Camera, path, "the catalogue does not have this segment", $"start the recorder; if that does not help, {Rebuild}");
            }
        }

        // A sweep may be under way: what it gave up meanwhile is not judged.
        bool IsGoing(Finding finding) => catalog.RelabelledFiles(finding.Camera).Where(file => file.Path == finding.Path)
            .All(file => new GivenUp(catalog.Deletions(finding.Camera, openOnly: true)).Has(file.Sequence));

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

        foreach (var difference in journal.LastNumber < position ? [] : JournalAgreement.Differences(_data, journal))
        {
            Add(FindingCode.JournalDiffers, null, null, difference, Rebuild);
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

    private void Add(FindingCode code, string? camera, string? path, string detail, string remedy) =>
        _findings.Add(new Finding(code, camera, path, detail, remedy));
}
