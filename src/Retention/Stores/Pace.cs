namespace Supervision.Retention.Stores;

/// <summary>Holds a stream of bytes to a rate. Safe for use from several threads, which share it.</summary>
/// <param name="bytesPerSecond">The rate; 0 for none.</param>
/// <param name="time">Measures and waits.</param>
public sealed class Pace(long bytesPerSecond, TimeProvider time)
{
    private readonly Lock _gate = new();
    private long _due;

    /// <summary>Without a limit.</summary>
    public static Pace Unlimited(TimeProvider time) => new(0, time);

    /// <summary>Waits until so many bytes may go: what was taken before comes first.</summary>
    public Task TakeAsync(int bytes, CancellationToken cancellation)
    {
        if (bytesPerSecond <= 0)
        {
            return Task.CompletedTask;
        }

        TimeSpan wait;
        lock (_gate)
        {
            var now = time.GetTimestamp();
            var start = Math.Max(_due, now);
            _due = start + (long)((double)bytes / bytesPerSecond * time.TimestampFrequency);
            wait = time.GetElapsedTime(now, start);
        }

        return wait <= TimeSpan.Zero ? Task.CompletedTask : Task.Delay(wait, time, cancellation);
    }
}
