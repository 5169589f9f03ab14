using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Tests.Fakes;
using Supervision.Tests.Retention;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>A site whose one camera is off, for what happens before the first picture.</summary>
internal static class DeadSite
{
    /// <summary>When its archive begins: noon of yesterday in Beijing. What real processes keep must not grow old with the years.</summary>
    internal static readonly Instant Noon = (UtcTime.BeijingDate(WallClock.Now).PlusDays(-1) + new LocalTime(12, 0)).WithOffset(UtcTime.Beijing).ToInstant();

    internal static Task<Site> MakeAsync(string? data = null) =>
        new Site(data).Camera("gate-1", new Uri("rtsp://127.0.0.1:9/off"), "none").Write().InitAsync();

    /// <summary>One with an archive of four segments.</summary>
    internal static async Task<Site> WithArchiveAsync()
    {
        var site = await MakeAsync();
        var clock = new HandClock(Noon);
        await using var store = RecordStore.Open(DataDirectory.Open(site.Data), LockOwner.Current("test", clock), "0.1.0", clock);
        for (var i = 0; i < 4; i++)
        {
            await store.RecordAsync(Noon + (Footage.Second * 2 * i), 2);
        }

        await store.StopAsync();
        return site;
    }

    /// <summary>Waits until the recorder is up.</summary>
    internal static async Task UpAsync(Site site, RecorderProcess recorder)
    {
        var until = WallClock.Now + (Footage.Second * 180);
        while (await Health.OfAsync(site) is null)
        {
            Assert.False(recorder.HasExited, recorder.Output);
            Assert.True(WallClock.Now < until, recorder.Output);
            await Eventually.Moment();
        }
    }
}
