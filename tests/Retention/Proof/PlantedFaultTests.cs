using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Journal;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Tests.Retention.Proof;

/// <summary>A verification finds each fault that was planted, and nothing else.</summary>
[Collection(KeptArchive.Collection)]
public sealed class PlantedFaultTests(KeptArchive kept) : IDisposable
{
    private static readonly VerificationOptions Sizes = new() { Sizes = true }, Deep = new() { Deep = true };

    private readonly PlantedArchive _archive = kept.Copy();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void What_is_complete_is_proven_by_names_sizes_and_bytes()
    {
        Assert.Empty(_archive.Findings());
        Assert.Empty(_archive.Findings(Sizes));
        Assert.Empty(_archive.Findings(Deep));
    }

    [Fact]
    public void A_removed_file_is_found_and_its_time_is_lost()
    {
        File.Delete(_archive.FileAt(KeptArchive.At(10, 20, 12)));

        Assert.Equal(["file-missing gate-1 10-20"], _archive.Findings());
        var day = Day(_archive.Verify(), 10, 20);
        Assert.Equal((Hours(1), Hours(23)), (day.Seconds.Lost, day.Seconds.Covered));
    }

    [Fact]
    public void A_file_over_midnight_is_missed_on_the_day_of_its_folder_and_its_time_on_both()
    {
        File.Delete(_archive.FileAt(KeptArchive.At(10, 20, 0)));

        var proof = _archive.Verify();

        Assert.Equal(10 * 100 + 19, Assert.Single(proof.Findings).Day is { } day ? (day.Month * 100) + day.Day : 0);
        Assert.Equal((Hours(0.5), Hours(0.5)), (Day(proof, 10, 19).Seconds.Lost, Day(proof, 10, 20).Seconds.Lost));
    }

    [Fact]
    public void Foreign_files_are_found_wherever_they_lie()
    {
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(_archive.FileAt(KeptArchive.At(10, 20, 12)))!, "notes.txt"), "x");
        File.WriteAllText(Path.Combine(_archive.Data.ArchivePath, "gate-2", "copy.mp4"), "x");
        Directory.CreateDirectory(Path.Combine(_archive.Data.ArchivePath, "stranger"));

        Assert.Equal(["unknown-file", "unknown-file gate-1 10-20", "unknown-file gate-2"], _archive.Findings());
    }

    [Fact]
    public void A_cut_file_is_found_by_its_size()
    {
        using (var file = File.OpenWrite(_archive.FileAt(KeptArchive.At(10, 20, 12))))
        {
            file.SetLength(file.Length - 1);
        }

        Assert.Empty(_archive.Findings());
        Assert.Equal(["size-differs gate-1 10-20"], _archive.Findings(Sizes));
        Assert.Equal(["size-differs gate-1 10-20"], _archive.Findings(Deep));
    }

    [Fact]
    public void A_flipped_bit_is_found_by_reading_all()
    {
        var path = _archive.FileAt(KeptArchive.At(11, 16, 12), KeptArchive.Late);
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 4;
        File.WriteAllBytes(path, bytes);

        Assert.Empty(_archive.Findings(Sizes));
        Assert.Equal(["digest-differs gate-2 11-16"], _archive.Findings(Deep));
    }

    [Fact]
    public void A_hole_that_nothing_explains_is_found()
    {
        _archive.Change("DELETE FROM gaps WHERE cause = 'network'");

        Assert.Equal(["journal-differs", "unexplained gate-1 11-03"], _archive.Findings());
        Assert.Equal("nothing explains 300 s (Beijing time): 10:00:00–10:05:00", _archive.Verify().Findings[^1].Detail);
    }

    [Fact]
    public void A_segment_that_went_with_its_row_leaves_a_hole_and_a_broken_chain()
    {
        var segment = _archive.SegmentAt(KeptArchive.At(10, 20, 12));
        File.Delete(_archive.Data.Locate(segment.Path));
        _archive.Change($"DELETE FROM segments WHERE camera = 'gate-1' AND sequence = {segment.Sequence}");

        Assert.Equal(["segment-missing gate-1", "unexplained gate-1 10-20", "chain-broken gate-1 10-20"], _archive.Findings());
    }

    [Fact]
    public async Task A_gap_longer_than_excused_is_found()
    {
        await _archive.NoteAsync(new RuleSet("gate-1", 30, "apart", 3, new() { ["network"] = 299 }));

        var finding = Assert.Single(_archive.Verify().Findings);

        Assert.Equal((ProofCode.OverAllowance, "network: 300 s are missing, 299 s of a day are excused"), (finding.Code, finding.Detail));
    }

    [Fact]
    public async Task A_deletion_within_the_floor_is_found()
    {
        await DeleteAsync(KeptArchive.At(10, 20, 12));

        Assert.Equal(["deleted-in-floor gate-1 10-20"], _archive.Findings());
        Assert.Equal(Hours(1), Day(_archive.Verify(), 10, 20).Seconds.Deleted);
    }

    [Fact]
    public async Task A_deletion_below_the_floor_is_none()
    {
        await DeleteAsync(KeptArchive.At(10, 8, 12));

        Assert.Empty(_archive.Findings());
    }

    [Fact]
    public async Task A_deletion_is_judged_by_the_rule_of_its_time()
    {
        await DeleteAsync(KeptArchive.At(10, 8, 12));
        _archive.Clock.Now += Footage.Second;
        await _archive.NoteAsync(new RuleSet("gate-1", 45, "apart", 3, new() { ["network"] = 300, ["recorder-stopped"] = 300 }));

        var proof = _archive.Verify(new VerificationOptions { Camera = KeptArchive.Old });

        Assert.Empty(proof.Findings);
        Assert.Equal(Hours(1), Day(proof, 10, 8).Seconds.Deleted);
    }

    [Fact]
    public async Task A_lost_copy_is_found_and_what_is_still_to_be_copied_is_not()
    {
        await _archive.NoteAsync(new SegmentsCopied("nas", "gate-1", 1, 900), new CopiesGone("nas", "gate-1", 800, 800, "damaged"));

        var finding = Assert.Single(_archive.Verify().Findings);

        Assert.Equal((ProofCode.CopyMissing, "gate-1"), (finding.Code, finding.Camera));
        Assert.Contains("segments that are not in the backup 'nas', though later ones are: 1 of 24", finding.Detail);
    }

    [Fact]
    public async Task What_is_lost_here_and_copied_is_there_on_the_union()
    {
        var path = _archive.FileAt(KeptArchive.At(10, 20, 12));
        await _archive.NoteAsync(new SegmentsCopied("nas", "gate-1", 1, 2000), new SegmentsCopied("nas", "gate-2", 1, 2000));
        File.Delete(path);

        var day = Day(_archive.Verify(), 10, 20);

        Assert.Equal((Hours(23), Hours(24), Hours(24)), (day.Seconds.Covered, day.OnBackup, day.OnUnion));
        Assert.Equal([new CopyState("nas", 24, 0, 0, Hours(24))], day.Copies);
    }

    [Fact]
    public void What_lies_below_the_floor_is_not_judged()
    {
        File.Delete(_archive.FileAt(KeptArchive.At(10, 10, 12)));

        Assert.Empty(_archive.Findings());
    }

    [Fact]
    public async Task What_is_kept_too_long_is_counted_unless_it_is_held()
    {
        var before = _archive.Verify();
        await _archive.NoteAsync(new HoldPlaced(HoldKind.Case, ["gate-1"], KeptArchive.At(10, 7, 0), KeptArchive.At(10, 8, 0), "case 9", "Wang", null));
        var held = _archive.Verify();

        // Two days and the half hour that the first lacks, an hour each.
        Assert.Equal((48, true), (before.Overdue, before.Ok));
        Assert.Equal(24, held.Overdue);
    }

    [Fact]
    public async Task Holds_stand_at_the_days_that_they_cover()
    {
        var number = await _archive.NumberedAsync(new HoldPlaced(HoldKind.Complaint, [], KeptArchive.At(11, 17, 9), KeptArchive.At(11, 18, 0), "12345", "Li", null));

        var days = _archive.Verify().Cameras[1].Days;

        Assert.Equal([17], days.Where(day => day.Holds.Contains(number)).Select(day => day.Day.Day));
    }

    [Fact]
    public void Beside_no_recorder_the_time_since_the_stop_is_a_gap()
    {
        _archive.Clock.Now = KeptArchive.Now + Duration.FromSeconds(300);
        Assert.Empty(_archive.Findings());

        _archive.Clock.Now = KeptArchive.Now + Duration.FromSeconds(301);
        Assert.Equal(["over-allowance gate-1 11-22", "over-allowance gate-2 11-22"], _archive.Findings());
    }

    private static DayProof Day(RetentionProof proof, int month, int day) => proof.Cameras[0].Days.Single(other => other.Day == new LocalDate(2026, month, day));

    private static long Hours(double hours) => (long)(hours * NodaConstants.NanosecondsPerHour);

    private async Task DeleteAsync(Instant moment)
    {
        var number = await _archive.BeginDeletionAsync(moment);
        Assert.DoesNotContain(_archive.Findings(), finding => finding.StartsWith("file-missing", StringComparison.Ordinal));
        await _archive.NoteAsync(new DeletionDone(number));
    }
}
