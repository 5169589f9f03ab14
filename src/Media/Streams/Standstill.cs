namespace Supervision.Media.Streams;

/// <summary>A while in which this program did not run: it was stopped, or the machine was paused or swamped. Nobody read what cameras sent.</summary>
/// <param name="Resumed">When it ran again, on the monotonic clock (<see cref="TimeProvider.GetTimestamp"/>); found out a moment later rather than earlier.</param>
/// <param name="Length">How long it stood.</param>
public readonly record struct Standstill(long Resumed, TimeSpan Length)
{
    // What piled up is read in less time than it took to pile up; then a key frame may be some seconds off.
    private static readonly TimeSpan CatchUp = TimeSpan.FromSeconds(10);

    /// <summary>True where pictures missing before one that came at this time may be missing because of it.</summary>
    /// <param name="arrivalTicks">When the picture came, on the monotonic clock.</param>
    /// <param name="time">The monotonic clock.</param>
    public bool Explains(long arrivalTicks, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var since = time.GetElapsedTime(Resumed, arrivalTicks);
        return since > -Length && since < Length + CatchUp;
    }
}
