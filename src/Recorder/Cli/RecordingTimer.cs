using Supervision.Recorder.Health;

namespace Supervision.Recorder.Cli;

/// <summary>
/// Counts recording time for <c>--seconds</c>: from when all cameras have a picture, or from a while after the start,
/// because a camera that is off must not keep a trial from ending.
/// </summary>
internal sealed class RecordingTimer(HallHealth health, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>Done when the time is over or the token is cancelled; never throws for the latter.</summary>
    public async Task WaitAsync(int? seconds, CancellationToken stopping)
    {
        try
        {
            if (seconds is not { } wanted)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, time, stopping);
                return;
            }

            var begun = time.GetTimestamp();
            using var timer = new PeriodicTimer(Look, time);
            while (!health.Cameras.All(camera => camera.Pictures > 0) && time.GetElapsedTime(begun) < Patience)
            {
                await timer.WaitForNextTickAsync(stopping);
            }

            await Task.Delay(TimeSpan.FromSeconds(wanted), time, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The operator was faster: that is an end like any other.
            return;
        }
    }
}
