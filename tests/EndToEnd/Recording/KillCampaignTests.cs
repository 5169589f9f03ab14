using NodaTime;

using Supervision.Tests.Fakes;

using Xunit.Abstractions;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>Invariant 2: what kill -9 costs, whatever the interval of syncs: the shortest, and the one that is shipped.</summary>
[Collection(RealTimeCollection.Name)]
public sealed class KillCampaignTests(ITestOutputHelper output)
{
    private const int Kills = 10;
    private static readonly Duration Bound = Duration.FromSeconds(2);

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task Invariant2_Kills_at_random_moments_cost_two_seconds_at_most_and_each_is_one_gap(int syncSeconds)
    {
        await using var installation = await Installation.StartAsync(syncSeconds: syncSeconds);
        var ends = new BadEnds(installation, output);
        for (var i = 0; i < Kills; i++)
        {
            await ends.RecordAsync(0, 1500, KillAsync);
        }

        await ends.RecoverAsync();
        await ends.JudgeAsync(Bound);
    }

    private static async Task<Interval> KillAsync(RecorderProcess recorder)
    {
        var before = WallClock.Now;
        await recorder.KillAsync();
        return new Interval(before, WallClock.Now);
    }
}
