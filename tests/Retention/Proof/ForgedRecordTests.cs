using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Journal;
using Supervision.Retention.Verification;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Tests.Retention.Proof;

/// <summary>Somebody removes a recording of a signed day, and appends to journal and ledger what should explain it.</summary>
[Collection(KeptArchive.Collection)]
public sealed class ForgedRecordTests : IAsyncLifetime, IDisposable
{
    private const string Ledger = "ledger/2026-11-22.jsonl";
    private static readonly Instant Taken = KeptArchive.At(10, 20, 12);

    private readonly PlantedArchive _archive;
    private readonly Segment _segment;

    public ForgedRecordTests(KeptArchive kept)
    {
        _archive = kept.Copy();
        _segment = _archive.SegmentAt(Taken);
    }

    public Task InitializeAsync() => _archive.SignAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task A_deletion_that_is_told_of_another_time_shows_by_the_signed_digest()
    {
        await ForgeAsync(Encoding.UTF8.GetBytes("{\"v\":1,\"at\":\"2026-01-09T16:05:00Z\"}\n"), Duration.FromDays(-40));

        Assert.Superset(new HashSet<string> { "certificate-differs", "ledger-differs" }, Codes().ToHashSet());
    }

    [Fact]
    public async Task A_deletion_of_another_time_whose_ledger_tells_the_truth_contradicts_it()
    {
        await ForgeAsync(_archive.LineOf(_segment), Duration.FromDays(-40));

        Assert.Superset(new HashSet<string> { "certificate-differs", "ledger-differs" }, Codes().ToHashSet());
        Assert.Contains(_archive.Verify().Findings, finding => finding.Detail.EndsWith("contradict each other: other times", StringComparison.Ordinal));
        Assert.Contains(ArchiveCheck.Run(_archive.Data, deep: true, _archive.Clock, progress: null, CancellationToken.None).Findings, finding => finding.Code == FindingCode.LedgerDiffers);
    }

    [Fact]
    public async Task A_deletion_that_is_told_as_it_was_is_one_within_the_floor()
    {
        await ForgeAsync(_archive.LineOf(_segment), Duration.Zero);

        Assert.Contains("deleted-in-floor", Codes());
    }

    [Fact]
    public async Task A_recovery_that_is_told_of_a_signed_segment_hides_nothing()
    {
        Take();
        await _archive.NoteAsync(new SegmentRecovered(_segment.Camera, _segment.Sequence, _segment.Start, _segment.End, null, null));
        await _archive.NoteAsync(new PartRemoved(_segment.Camera, _segment.Sequence, _segment.Path, _segment.Bytes, null));

        Assert.Contains("certificate-differs", Codes());
    }

    [Fact]
    public async Task A_rule_that_was_noted_by_a_clock_set_back_excuses_nothing_older()
    {
        await _archive.NoteAsync(new RuleSet(KeptArchive.Old, 30, "apart", 3, new() { ["network"] = 299, ["recorder-stopped"] = 300 }));
        Assert.Equal(["over-allowance"], Codes());

        _archive.Clock.Now = KeptArchive.At(9, 1, 0);
        await _archive.NoteAsync(new RuleSet(KeptArchive.Old, 30, "apart", 3, new() { ["network"] = -1, ["recorder-stopped"] = -1 }));
        _archive.Clock.Now = KeptArchive.Now + Footage.Second;

        Assert.Equal(["over-allowance"], Codes());
        Assert.Equal(["over-allowance"], Codes(new VerificationOptions { AsOf = KeptArchive.Now - Duration.FromDays(10) }));
    }

    [Fact]
    public async Task A_deletion_by_such_a_rule_is_judged_by_the_one_that_was_in_force()
    {
        _archive.Clock.Now = KeptArchive.At(9, 1, 0);
        await _archive.NoteAsync(new RuleSet(KeptArchive.Old, 3, "apart", 0, new() { ["network"] = -1, ["recorder-stopped"] = -1 }));
        _archive.Clock.Now = KeptArchive.Now - Duration.FromHours(1);
        await _archive.NoteAsync(new DeletionDone(await _archive.BeginDeletionAsync(Taken)));
        _archive.Clock.Now = KeptArchive.Now + Footage.Second;
        await _archive.NoteAsync(new RuleSet(KeptArchive.Old, 30, "apart", 3, new() { ["network"] = 300, ["recorder-stopped"] = 300 }));

        Assert.Equal(["deleted-in-floor"], Codes());
    }

    [Fact]
    public void A_line_of_the_journal_that_stands_there_twice_is_found()
    {
        var file = Directory.GetFiles(_archive.Data.JournalPath).Max()!;
        File.AppendAllText(file, File.ReadLines(file).Skip(2).First() + "\n");

        Assert.Contains(_archive.Verify().Findings, finding => finding.Code == ProofCode.JournalDiffers && finding.Detail.Contains(": record 4 stands behind record", StringComparison.Ordinal));
        Assert.Contains(ArchiveCheck.Run(_archive.Data, deep: false, _archive.Clock, progress: null, CancellationToken.None).Findings, finding => finding.Code == FindingCode.JournalDamaged);
    }

    [Fact]
    public void A_journal_that_somebody_blew_up_is_a_finding_in_bounded_memory()
    {
        using (var file = File.OpenWrite(Directory.GetFiles(_archive.Data.JournalPath).Max()!))
        {
            file.SetLength(3L << 30);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var finding = Assert.Single(_archive.Verify(new VerificationOptions { Workers = 1 }).Findings);

        Assert.Equal(ProofCode.JournalDiffers, finding.Code);
        Assert.Contains("the last line is unfinished (32", finding.Detail, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 256 << 20);
    }

    private string[] Codes(VerificationOptions? options = null) => [.. _archive.Verify(options).Findings.Select(finding => ProofFinding.Name(finding.Code)).Distinct().Order(StringComparer.Ordinal)];

    private void Take()
    {
        File.Delete(_archive.Data.Locate(_segment.Path));
        _archive.Change(string.Create(CultureInfo.InvariantCulture, $"DELETE FROM segments WHERE camera = '{_segment.Camera}' AND sequence = {_segment.Sequence}"));
    }

    /// <summary>File and row go; a gap, a recovery and a deletion of some other time are told.</summary>
    private async Task ForgeAsync(byte[] line, Duration away)
    {
        Take();
        await File.WriteAllBytesAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(_archive.Data.Root, "ledger")).Parent!.FullName, Ledger), line);
        await _archive.NoteAsync(new SegmentRecovered(_segment.Camera, _segment.Sequence, _segment.Start, _segment.Start + Footage.Second, null, null));
        await _archive.NoteAsync(new GapOpened(_segment.Camera, _segment.Start, GapCause.RecorderStopped, "made up"));
        await _archive.NoteAsync(new GapClosed(_segment.Camera, _segment.End));
        var begun = await _archive.NumberedAsync(new DeletionBegun(
            _segment.Camera, _segment.Sequence, _segment.Sequence, _segment.Start + away, _segment.End + away, 1, _segment.Bytes, "30 working days", UtcTime.BeijingDate(_archive.Clock.Now), "2026-1", Ledger,
            Convert.ToHexStringLower(SHA256.HashData(line)), _segment.Sha256));
        await _archive.NoteAsync(new DeletionDone(begun));
    }
}
