using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Calendar;
using Supervision.Retention.Evidence;
using Supervision.Retention.Journal;
using Supervision.Retention.Verification;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Tests.Retention.Proof;

/// <summary>Somebody with the rights of the recorder changes the record so that a loss should not show: the proof and the check tell it.</summary>
[Collection(KeptArchive.Collection)]
public sealed class TamperedRecordTests(KeptArchive kept) : IDisposable
{
    private static readonly VerificationOptions Deep = new() { Deep = true };

    private readonly PlantedArchive _archive = kept.Copy();

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("UPDATE gaps SET cause = 'planned' WHERE cause = 'network'")]
    [InlineData("UPDATE gaps SET start_ns = start_ns - 1000000000 WHERE cause = 'network'")]
    [InlineData("INSERT INTO gaps (gap, camera, start_ns, end_ns, cause, detail, track) VALUES (9999, 'gate-2', 1, 2, 'network', 'made up', '')")]
    [InlineData("UPDATE runs SET start_ns = start_ns + 1 WHERE camera = 'gate-2'")]
    [InlineData("DELETE FROM sessions")]
    [InlineData("INSERT INTO calendars VALUES (2027, 'made up')")]
    public void A_catalogue_that_is_not_what_the_journal_says_is_found(string sql)
    {
        _archive.Change(sql);

        Assert.Contains("journal-differs", _archive.Findings());
        Assert.Contains(Checked(), finding => finding.Code == FindingCode.JournalDiffers);
    }

    [Fact]
    public async Task A_hold_that_was_released_in_the_catalogue_alone_is_found()
    {
        await _archive.NoteAsync(new HoldPlaced(HoldKind.Case, ["gate-1"], KeptArchive.At(10, 7, 0), KeptArchive.At(10, 8, 0), "case 9", "Wang", null));
        Assert.Empty(_archive.Findings());

        _archive.Change("UPDATE holds SET released_ns = placed_ns, released_by = 'x', release_ground = 'x'");

        Assert.Equal(["journal-differs"], _archive.Findings());
    }

    [Fact]
    public void A_camera_that_is_gone_altogether_is_found()
    {
        Directory.Delete(Path.Combine(_archive.Data.ArchivePath, "gate-2"), recursive: true);
        _archive.Change("DELETE FROM segments WHERE camera = 'gate-2'; DELETE FROM gaps WHERE camera = 'gate-2'; DELETE FROM runs WHERE camera = 'gate-2'; DELETE FROM cameras WHERE camera = 'gate-2'");

        Assert.Contains("journal-differs", _archive.Findings());
        Assert.Contains(Checked(), finding => finding.Code == FindingCode.JournalDiffers);
    }

    [Fact]
    public void Segments_that_went_with_their_rows_are_missed_by_their_numbers_even_where_the_chain_was_mended()
    {
        var (gone, next) = (_archive.SegmentAt(KeptArchive.At(10, 20, 12)), _archive.SegmentAt(KeptArchive.At(10, 20, 13)));
        File.Delete(_archive.Data.Locate(gone.Path));
        _archive.Change($"DELETE FROM segments WHERE camera = 'gate-1' AND sequence = {gone.Sequence}; UPDATE segments SET previous_sha256 = '{gone.PreviousSha256}' WHERE camera = 'gate-1' AND sequence = {next.Sequence}");

        var finding = Assert.Single(_archive.Verify().Findings, finding => finding.Code == ProofCode.SegmentMissing);

        Assert.Equal($"segments that were recorded and are nowhere, number {gone.Sequence} to {gone.Sequence}", finding.Detail);
        Assert.Contains("box-differs gate-1 10-20", _archive.Findings(Deep));
    }

    [Fact]
    public void A_file_that_was_replaced_together_with_its_row_is_found_by_what_it_says_of_itself()
    {
        var (one, other) = (_archive.SegmentAt(KeptArchive.At(10, 20, 12)), _archive.SegmentAt(KeptArchive.At(10, 21, 12)));
        File.Copy(_archive.Data.Locate(other.Path), _archive.Data.Locate(one.Path), overwrite: true);
        _archive.Change(
            $"UPDATE segments SET sha256 = '{other.Sha256}', bytes = {other.Bytes} WHERE camera = 'gate-1' AND sequence = {one.Sequence}; UPDATE segments SET previous_sha256 = '{other.Sha256}' WHERE camera = 'gate-1' AND sequence = {one.Sequence + 1}");

        Assert.Equal(["box-differs gate-1 10-20"], _archive.Findings(Deep));
    }

    [Fact]
    public void A_line_of_the_journal_that_is_gone_is_missed_by_its_number()
    {
        var file = Directory.GetFiles(_archive.Data.JournalPath).Single();
        var lines = File.ReadAllLines(file);
        File.WriteAllLines(file, lines.Where((_, i) => i != 2));

        Assert.Contains(_archive.Verify().Findings, finding => finding.Code == ProofCode.JournalDiffers && finding.Detail.Contains("records are missing before record", StringComparison.Ordinal));
        Assert.Contains(Checked(), finding => finding.Code == FindingCode.JournalDamaged);
    }

    [Fact]
    public async Task A_ledger_that_is_gone_is_found()
    {
        await _archive.NoteAsync(new DeletionDone(await _archive.BeginDeletionAsync(KeptArchive.At(10, 8, 12))));
        Assert.Empty(_archive.Findings());

        File.Delete(Assert.Single(Directory.GetFiles(Path.Combine(_archive.Data.Root, "ledger"))));

        Assert.Equal(["ledger-differs"], _archive.Findings());
    }

    [Fact]
    public async Task What_is_held_below_the_floor_must_be_there()
    {
        File.Delete(_archive.FileAt(KeptArchive.At(10, 8, 12)));
        Assert.Empty(_archive.Findings());

        await _archive.NoteAsync(new HoldPlaced(HoldKind.Case, ["gate-1"], KeptArchive.At(10, 8, 0), KeptArchive.At(10, 9, 0), "case 9", "Wang", null));

        Assert.Equal(["file-missing gate-1 10-08"], _archive.Findings());
    }

    [Fact]
    public async Task What_was_deleted_while_the_clock_was_ahead_had_to_be_kept()
    {
        _archive.Clock.Now = KeptArchive.Now + Duration.FromDays(60);
        await _archive.NoteAsync(new DeletionDone(await _archive.BeginDeletionAsync(KeptArchive.At(10, 20, 12))));
        Assert.DoesNotContain("deleted-in-floor gate-1 10-20", _archive.Findings());

        _archive.Clock.Now = KeptArchive.Now + Footage.Second;

        Assert.Equal(["deleted-in-floor gate-1 10-20"], _archive.Findings());
    }

    [Fact]
    public async Task What_is_excused_later_does_not_count_for_days_before()
    {
        SortedDictionary<string, int> Allowed(int seconds) => new() { ["network"] = seconds, ["recorder-stopped"] = 300 };
        await _archive.NoteAsync(new RuleSet("gate-1", 30, "apart", 3, Allowed(299)));
        Assert.Equal(["over-allowance gate-1 11-03"], _archive.Findings());
        _archive.Clock.Now += Footage.Second;

        await _archive.NoteAsync(new RuleSet("gate-1", 30, "apart", 3, Allowed(-1)));

        Assert.Equal(["over-allowance gate-1 11-03"], _archive.Findings());
    }

    [Fact]
    public void A_calendar_that_nobody_imported_is_found()
    {
        var year = BuiltInCalendar.Instance.Years.Single(year => year.Year == 2026);
        new CalendarFolder(_archive.Data).Store(year);
        Assert.Empty(_archive.Findings());

        new CalendarFolder(_archive.Data).Store(year with { Days = [.. year.Days.Skip(1)] });

        Assert.Equal(["calendar-differs"], _archive.Findings());
    }

    [Fact]
    public async Task What_was_changed_everywhere_at_once_is_not_what_was_signed()
    {
        await _archive.SignAsync();
        Assert.Empty(_archive.Findings());
        var segment = _archive.SegmentAt(KeptArchive.At(10, 20, 12));
        _archive.Change(
            $"UPDATE segments SET sha256 = '{new string('b', 64)}' WHERE camera = 'gate-1' AND sequence = {segment.Sequence}; UPDATE segments SET previous_sha256 = '{new string('b', 64)}' WHERE camera = 'gate-1' AND sequence = {segment.Sequence + 1}");

        Assert.Equal("certificate 2026-11-22.json: camera gate-1, 2026-10-20: its segments are not those that were signed", Assert.Single(_archive.Verify().Findings).Detail);
    }

    [Fact]
    public async Task A_journal_that_was_written_anew_is_not_what_was_signed()
    {
        await _archive.SignAsync();
        var file = Directory.GetFiles(_archive.Data.JournalPath).Single();
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"cause\":\"network\"", "\"cause\":\"camera-off\"", StringComparison.Ordinal));
        _archive.Change("UPDATE gaps SET cause = 'camera-off' WHERE cause = 'network'");

        Assert.Contains(_archive.Verify().Findings, finding => finding.Code == ProofCode.CertificateDiffers && finding.Detail.Contains("the journal from", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_certificate_that_is_gone_is_missed_and_one_that_was_kept_elsewhere_is_compared()
    {
        await _archive.SignAsync();
        var (kept, elsewhere) = (new CertificateFolder(_archive.Data).PathOf(new LocalDate(2026, 11, 22)), Path.Combine(_archive.Data.Root, "elsewhere.json"));
        File.Move(kept, elsewhere);

        Assert.Equal(["certificate-differs"], _archive.Findings());
        Assert.Empty(_archive.Findings(new VerificationOptions { Against = elsewhere }));
    }

    [Fact]
    public async Task What_is_deleted_by_the_rule_since_is_no_other_than_was_signed()
    {
        await _archive.SignAsync();
        await _archive.NoteAsync(new DeletionDone(await _archive.BeginDeletionAsync(KeptArchive.At(10, 20, 12))));

        Assert.Equal(["deleted-in-floor gate-1 10-20"], _archive.Findings());
    }

    private IReadOnlyList<Finding> Checked() => ArchiveCheck.Run(_archive.Data, deep: false, _archive.Clock, progress: null, CancellationToken.None).Findings;
}
