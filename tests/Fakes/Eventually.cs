using System.Diagnostics;

using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.Fakes;

/// <summary>Waits for a condition that other tasks bring about, with a deadline far beyond what a slow machine needs.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(180);

    public static async Task True(Func<bool> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < Deadline, $"not within {Deadline.TotalSeconds:0} s: {what}");
            await Moment();
        }
    }

    /// <summary>Leaves the processor to others for a moment, between two looks at a condition.</summary>
    public static Task Moment() => Task.Delay(TimeSpan.FromMilliseconds(1), RealClocks.Time);
}
