using System.Globalization;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Tests.Retention.Proof;

/// <summary>A recorder died, its last day was certified while nobody started another one, and then one took up the file that had been left open.</summary>
[Collection(KeptArchive.Collection)]
public sealed class CertifiedBeforeRecoveryTests(KeptArchive kept) : IAsyncLifetime, IDisposable
{
    private const int Seconds = 5;
    private static readonly LocalDate LastDay = UtcTime.BeijingDate(KeptArchive.Now);

    private readonly PlantedArchive _archive = kept.Copy();
    private int _signed;

    public async Task InitializeAsync()
    {
        await RecordAndDieAsync();
        _archive.Clock.Now += Duration.FromDays(2);
        _signed = SegmentsOfTheLastDay(_archive.Verify());
        await _archive.SignAsync();
        await using var next = Start();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void What_the_later_start_took_up_only_adds_to_what_was_signed()
    {
        var proof = _archive.Verify();

        Assert.Equal(_signed + 1, SegmentsOfTheLastDay(proof));
        Assert.DoesNotContain(proof.Findings, IsOfTheCertificate);
    }

    [Theory]
    [InlineData("DELETE FROM segments WHERE camera = 'gate-2' AND sequence = {0}")]
    [InlineData("UPDATE segments SET sha256 = lower(hex(zeroblob(32))) WHERE camera = 'gate-2' AND sequence = {0}")]
    [InlineData("UPDATE segments SET sequence = sequence + 1000 WHERE camera = 'gate-2' AND sequence = {0}")]
    public void It_hides_no_change_of_what_was_signed(string sql)
    {
        _archive.Change(string.Format(CultureInfo.InvariantCulture, sql, _archive.SegmentAt(KeptArchive.At(11, 22, 9), KeptArchive.Late).Sequence));

        Assert.Contains(_archive.Verify().Findings, finding => IsOfTheCertificate(finding) && finding.Detail.Contains("camera gate-2, 2026-11-22", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_journal_does_not_tell_of_was_not_taken_up_by_a_start()
    {
        var last = _archive.SegmentAt(KeptArchive.Now, KeptArchive.Late);
        _archive.Change($"UPDATE segments SET sequence = sequence + 1 WHERE camera = 'gate-2' AND sequence = {last.Sequence}");

        Assert.Contains(_archive.Verify().Findings, IsOfTheCertificate);
    }

    private static bool IsOfTheCertificate(ProofFinding finding) => finding.Code == ProofCode.CertificateDiffers;

    private static int SegmentsOfTheLastDay(RetentionProof proof) =>
        proof.Cameras.Single(camera => camera.Camera == KeptArchive.Late).Days.Single(day => day.Day == LastDay).Segments;

    private async Task RecordAndDieAsync()
    {
        await using var store = Start();
        var run = await TempData.StartRunAsync(store, KeptArchive.Now, KeptArchive.Late, first: 1);
        await store.Catalog.CloseGapAsync(KeptArchive.Late, KeptArchive.Now);
        using var writer = store.Begin(Footage.Opening(KeptArchive.Late, run));
        writer.AppendSeconds(KeptArchive.Now, Seconds);
    }

    private RecordStore Start() => RecordStore.Open(_archive.Data, LockOwner.Current("test", _archive.Clock), "0.1.0", _archive.Clock);
}
