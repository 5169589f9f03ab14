using NodaTime;

using Supervision.Domain;
using Supervision.Tests.Fakes;

using Xunit.Abstractions;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>A recorder that comes to a bad end, again and again at random moments, and what each of these cost. The seed is printed.</summary>
internal sealed class BadEnds(Installation installation, ITestOutputHelper output)
{
    private readonly int _seed = Environment.TickCount;
    private readonly List<Interval> _ends = [];
    private Random? _random;
    private int _orderlyEnds;

    /// <summary>Records for a random time, all cameras, and ends badly.</summary>
    /// <param name="atLeast">Milliseconds.</param>
    /// <param name="atMost">Milliseconds.</param>
    /// <param name="end">Ends it; returns between which two moments it happened.</param>
    internal async Task RecordAsync(int atLeast, int atMost, Func<RecorderProcess, Task<Interval>> end)
    {
        _random ??= new Random(_seed);
        await using var recorder = installation.Site.Record();
        await installation.RecordingAsync(recorder);
        await WallClock.ReachesAsync(WallClock.Now + Duration.FromMilliseconds(_random.Next(atLeast, atMost)));
        _ends.Add(await end(recorder));
    }

    /// <summary>Records once more and stops in order.</summary>
    internal async Task RecoverAsync()
    {
        await using var recorder = installation.Site.Record();
        await installation.RecordingAsync(recorder);
        Assert.Equal(0, await recorder.StopAsync());
        _orderlyEnds++;
    }

    /// <summary>The archive is in order, each end is one gap of each camera, and what is missing before it is bounded.</summary>
    internal async Task JudgeAsync(Duration bound)
    {
        var gaps = await installation.CheckAsync();
        foreach (var camera in Installation.Cameras)
        {
            var own = gaps.Where(gap => gap.Camera == camera).ToList();
            var all = $"seed {_seed}: {string.Join('\n', own)}";
            Assert.True(own.Count == _ends.Count + _orderlyEnds, all);
            Assert.All(own, gap => Assert.Equal(GapCause.RecorderStopped, gap.Cause));
            List<Duration> losses = [.. _ends.Select(end => Loss(own, end))];
            output.WriteLine($"seed {_seed}, camera {camera}: lost before the end {string.Join(' ', losses.Select(loss => $"{loss.TotalSeconds:0.00}"))} s, worst {losses.Max().TotalSeconds:0.00} s");
            Assert.True(losses.Max() <= bound, all);
        }
    }

    private static Duration Loss(IEnumerable<Gap> gaps, Interval end) =>
        end.Start - Assert.Single(gaps, gap => gap.Start <= end.End && gap.End > end.Start).Start;
}
