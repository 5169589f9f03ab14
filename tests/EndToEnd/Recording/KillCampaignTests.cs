using NodaTime;

using Supervision.Domain;
using Supervision.Tests.Fakes;

using Xunit.Abstractions;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>Invariant 2: what kill -9 costs.</summary>
[Collection(RealTimeCollection.Name)]
public sealed class KillCampaignTests(ITestOutputHelper output)
{
    private const int Kills = 20;
    private static readonly Duration Bound = Duration.FromSeconds(2);

    [Fact]
    public async Task Invariant2_Twenty_kills_at_random_moments_cost_two_seconds_at_most_and_each_is_one_gap()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        await using var installation = await Installation.StartAsync(syncSeconds: 1);
        List<Instant> kills = [];
        for (var i = 0; i < Kills; i++)
        {
            await using var recorder = installation.Site.Record();
            await installation.RecordingAsync(recorder);
            await WallClock.ReachesAsync(WallClock.Now + Duration.FromMilliseconds(random.Next(1500)));
            kills.Add(WallClock.Now);
            await recorder.KillAsync();
        }

        await using (var last = installation.Site.Record())
        {
            await installation.RecordingAsync(last);
            Assert.Equal(0, await last.StopAsync());
        }

        var gaps = await installation.CheckAsync();
        foreach (var camera in Installation.Cameras)
        {
            var own = gaps.Where(gap => gap.Camera == camera).ToList();
            var losses = kills.Zip(own, (kill, gap) => (kill - gap.Start).TotalSeconds).ToList();
            output.WriteLine($"seed {seed}, camera {camera}: lost before the kill {string.Join(' ', losses.Select(loss => $"{loss:0.00}"))} s, worst {losses.Max():0.00} s");
            Assert.True(own.Count == Kills + 1, $"seed {seed}: {string.Join('\n', own)}");
            Assert.All(own, gap => Assert.Equal(GapCause.RecorderStopped, gap.Cause));
            Assert.All(kills.Zip(own), pair => Assert.InRange(pair.First - pair.Second.Start, Duration.Zero, Bound));
            Assert.All(kills.Zip(own), pair => Assert.True(pair.Second.End > pair.First));
        }
    }
}
