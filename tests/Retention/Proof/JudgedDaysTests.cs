using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Tests.Retention.Proof;

/// <summary>Which days are judged, from when and up to when.</summary>
[Collection(KeptArchive.Collection)]
public sealed class JudgedDaysTests(KeptArchive kept) : IDisposable
{
    private readonly PlantedArchive _archive = kept.Copy();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Days_go_from_floor_or_commissioning_up_to_now()
    {
        var proof = _archive.Verify();
        var (old, late) = (proof.Cameras[0], proof.Cameras[1]);

        Assert.Equal((new LocalDate(2026, 10, 12), 42), (old.Days[0].Day, old.Days.Count));
        Assert.Equal((new LocalDate(2026, 11, 15), 8), (late.Days[0].Day, late.Days.Count));
        Assert.Equal(Hours(14.5), late.Days[0].Seconds.Required);
        Assert.Equal(Hours(12), late.Days[^1].Seconds.Required);
        Assert.Equal(Hours(12), late.Days[^1].Seconds.Covered);
    }

    [Fact]
    public void A_time_that_is_shown_twice_counts_once()
    {
        var day = _archive.Verify().Cameras[0].Days.Single(day => day.Day == new LocalDate(2026, 11, 10));

        Assert.Equal((Hours(24), 25), (day.Seconds.Covered, day.Segments));
    }

    [Fact]
    public void A_moment_of_the_past_is_judged_by_what_is_still_there()
    {
        var proof = _archive.Verify(new VerificationOptions { AsOf = KeptArchive.At(11, 10, 10, 30) });

        Assert.True(proof.Ok, string.Join('\n', proof.Findings));
        Assert.True(proof.IsPast);
        Assert.Equal(Hours(10.5), proof.Cameras[0].Days[^1].Seconds.Required);
        Assert.Empty(proof.Cameras[1].Days);
        Assert.Null(proof.Cameras[1].Commissioned);
    }

    [Fact]
    public void Only_the_named_camera_is_judged()
    {
        File.Delete(_archive.FileAt(KeptArchive.At(11, 20, 12)));

        Assert.Empty(_archive.Findings(new VerificationOptions { Camera = KeptArchive.Late }));
        Assert.Single(_archive.Findings(new VerificationOptions { Camera = KeptArchive.Old }));
    }

    [Fact]
    public async Task Around_the_Spring_Festival_the_floor_goes_back_to_January()
    {
        using var temp = new TempData();
        temp.Clock.Now = Instant.FromUtc(2025, 12, 1, 0, 0);
        await using (var store = temp.Open())
        {
            await store.Catalog.OpenGapAsync("gate-1", temp.Clock.Now, GapCause.CameraOff, "no hall yet");
            await store.StopAsync();
        }

        temp.Clock.Now = new LocalDateTime(2026, 2, 24, 12, 0).WithOffset(UtcTime.Beijing).ToInstant();
        var camera = Assert.Single(RetentionVerification.Run(temp.Data, new VerificationOptions(), temp.Clock, null, default).Cameras);

        Assert.Equal((new LocalDate(2026, 1, 6), 50), (camera.Days[0].Day, camera.Days.Count));
        Assert.All(camera.Days, day => Assert.Equal(day.Seconds.Required, day.Seconds.Explained[GapCause.CameraOff]));
    }

    [Fact]
    public async Task Beside_a_running_recorder_the_last_durable_moment_counts()
    {
        using var temp = new TempData();
        await using var store = temp.Open();
        await KeptArchive.RecordAsync(store, "gate-1", Footage.Noon - Duration.FromHours(2), Footage.Noon);
        using var writer = store.Begin(Footage.Opening());
        writer.AppendSeconds(Footage.Noon, 20);

        temp.Clock.Now = Footage.Noon + Duration.FromSeconds(40);
        var proof = RetentionVerification.Run(temp.Data, new VerificationOptions(), temp.Clock, null, default);
        Assert.Equal((true, true), (proof.Ok, proof.Live));
        Assert.Equal(Hours(2) + (20 * NodaConstants.NanosecondsPerSecond), Assert.Single(proof.Cameras[0].Days).Seconds.Covered);

        temp.Clock.Now = Footage.Noon + Duration.FromMinutes(3);
        var silent = RetentionVerification.Run(temp.Data, new VerificationOptions(), temp.Clock, null, default);
        Assert.Equal("nothing explains 160 s (Beijing time): 12:00:20–12:03:00", Assert.Single(silent.Findings).Detail);
    }

    private static long Hours(double hours) => (long)(hours * NodaConstants.NanosecondsPerHour);
}
