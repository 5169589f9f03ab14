using Supervision.Media.Streams;
using Supervision.Recorder.Cameras;

namespace Supervision.Tests.Recorder.Cameras;

public sealed class BackoffTests
{
    [Fact]
    public void Wait_NeverExceedsFiveSeconds_SoThatACameraIsPickedUpInTime()
    {
        var backoff = new Backoff(new Random(1));
        var waits = Enumerable.Range(0, 200).Select(_ => backoff.Next(SourceFailure.Unreachable).TotalSeconds).ToList();
        Assert.All(waits, wait => Assert.InRange(wait, 0.3, 5));
        Assert.True(waits[0] < 1);
        Assert.True(waits.Distinct().Count() > 100, "waits are jittered");
    }

    [Fact]
    public void An_attempt_that_hung_counts_as_waited()
    {
        var backoff = new Backoff(new Random(1));
        var spent = TimeSpan.FromSeconds(3);
        var pace = Enumerable.Range(0, 200).Select(_ => (spent + backoff.Next(SourceFailure.SetupTimeout, spent)).TotalSeconds).ToList();
        Assert.All(pace, seconds => Assert.InRange(seconds, 3.25, 4));
    }

    [Fact]
    public void WrongPassword_WaitsAMinute_SoThatTheAccountIsNotLocked() =>
        Assert.Equal(60, new Backoff(new Random(1)).Next(SourceFailure.WrongPassword).TotalSeconds);

    [Fact]
    public void Reset_StartsFromTheShortestWait()
    {
        var backoff = new Backoff(new Random(1));
        for (var i = 0; i < 10; i++)
        {
            backoff.Next(SourceFailure.Unreachable);
        }

        backoff.Reset();
        Assert.InRange(backoff.Next(SourceFailure.Unreachable).TotalSeconds, 0.3, 0.7);
    }
}
