using System.Security.Cryptography;

using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Audit;
using Supervision.Recorder.Health;
using Supervision.Retention.Archive;
using Supervision.Retention.Evidence;
using Supervision.Tests.Fakes;
using Supervision.Tests.Retention;
using Supervision.Tests.Retention.Proof;

namespace Supervision.Tests.Recorder.Audit;

/// <summary>The recorder's own audit: when it is due, what it leaves, and that it never ends the recording.</summary>
public sealed class NightlyAuditTests : IDisposable
{
    private static readonly LocalDate Day = new(2026, 11, 20);

    private readonly TempData _temp = new();
    private readonly ManualTime _time = new(At(Day, 3, 29));

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task It_is_due_once_a_night_and_leaves_a_record_and_a_certificate()
    {
        await using var store = await StoreAsync();
        var audit = Audit(store);
        using var end = new CancellationTokenSource();
        var running = audit.RunAsync(end.Token);

        Assert.Null(AuditHealth.Of(audit).At);
        _time.Advance(Duration.FromMinutes(1));
        await Eventually.True(() => audit.Last is not null, "the audit of the night");
        await end.CancelAsync();
        await running;

        var last = audit.Last!;
        var file = Path.Combine(_temp.Data.Root, "certificates", "2026-11-20.json");
        Assert.Equal((Day, 1), (last.AsOf, last.Missing));
        Assert.Equal("gate-1 2026-11-20: unexplained: nothing explains 1800 s (Beijing time): 03:00:00–03:30:00", last.Detail);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))), last.Certificate);
        Assert.True(CertificateFile.IsIntact(CertificateFile.Read(File.ReadAllBytes(file))));
        Assert.Equal((UnixFileMode)0b110_100_100, File.GetUnixFileMode(file));
        using var catalog = _temp.Read();
        Assert.Equal(last, catalog.LastAudit());
        var health = AuditHealth.Of(audit);
        Assert.Equal((true, 1, 0, last.Detail, "2026-11-20"), (health.Alarm, health.MissingDays, health.OverdueSegments, health.Message, health.AsOf));
    }

    [Fact]
    public async Task It_is_due_from_half_past_three_and_not_twice_a_day()
    {
        await using var store = await StoreAsync();
        var audit = Audit(store);

        Assert.False(audit.IsDue(At(Day, 3, 29)));
        Assert.True(audit.IsDue(At(Day, 3, 30)));
        _time.Advance(Duration.FromMinutes(1));
        await audit.TryAsync(default);
        Assert.False(audit.IsDue(At(Day, 23, 59)));
        Assert.False(audit.IsDue(At(Day.PlusDays(1), 3, 29)));
        Assert.True(audit.IsDue(At(Day.PlusDays(1), 3, 30)));
        Assert.False(Audit(store).IsDue(At(Day, 12, 0)), "the next life of the recorder knows of it");
    }

    [Fact]
    public async Task A_failure_is_told_and_tried_again_in_an_hour()
    {
        await using var store = await StoreAsync();
        var audit = Audit(store);
        File.WriteAllText(Path.Combine(_temp.Data.Root, "certificates"), "in the way");
        _time.Advance(Duration.FromMinutes(1));

        await audit.TryAsync(default);

        var health = AuditHealth.Of(audit);
        Assert.Equal((true, (int?)null), (health.Alarm, health.MissingDays));
        Assert.Contains("certificates", health.Message);
        Assert.False(audit.IsDue(At(Day, 4, 29)));
        Assert.True(audit.IsDue(At(Day, 4, 30)));

        File.Delete(Path.Combine(_temp.Data.Root, "certificates"));
        await audit.TryAsync(default);
        Assert.Equal("", audit.Failure);
        Assert.Equal(Day, audit.Last?.AsOf);
    }

    private static Instant At(LocalDate day, int hour, int minute) => day.At(new LocalTime(hour, minute)).WithOffset(UtcTime.Beijing).ToInstant();

    private NightlyAudit Audit(RecordStore store) => new(_temp.Data, store.Catalog, "0.1.0", _time, _time, NullLogger.Instance);

    private async Task<RecordStore> StoreAsync()
    {
        _temp.Clock.Now = At(Day, 3, 0);
        var store = _temp.Open();
        await KeptArchive.RecordAsync(store, "gate-1", At(Day, 0, 0), At(Day, 3, 0));
        return store;
    }
}
