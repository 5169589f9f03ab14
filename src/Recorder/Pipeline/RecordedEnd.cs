using NodaTime;

using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>
/// Up to when a camera is recorded, over all its connections. A camera that opens a connection with pictures it kept would otherwise be stored
/// twice for that time. Used by one connection after another.
/// </summary>
/// <param name="time">The monotonic clock that arrival ticks were taken from: it tells old pictures from a wall clock that was set back.</param>
/// <param name="before">Where the recording of an earlier process ended; null where there is none.</param>
internal sealed class RecordedEnd(TimeProvider time, Instant? before)
{
    // Over a restart of the program nothing tells a step of the wall clock; a camera keeps no more than this.
    private static readonly Duration MostKept = Duration.FromSeconds(10);
    private static readonly Duration SmallestStep = Duration.FromMilliseconds(500);

    private Instant? _end = before;
    private (Instant Wall, long Ticks)? _noted;

    /// <summary>A run ended.</summary>
    /// <param name="end">UTC of that.</param>
    /// <param name="arrival">When its last picture came, on the wall clock.</param>
    /// <param name="arrivalTicks">The same on the monotonic clock.</param>
    public void Note(Instant end, Instant arrival, long arrivalTicks) => (_end, _noted) = (end, (arrival, arrivalTicks));

    /// <summary>True where what a picture shows is recorded already.</summary>
    /// <param name="moment">UTC at which it was taken.</param>
    /// <param name="picture">The picture, with its arrival.</param>
    public bool Covers(Instant moment, AccessUnit picture)
    {
        if (_end is not { } end)
        {
            return false;
        }

        return _noted is { } noted ? moment < end + StepSince(noted.Wall, noted.Ticks, picture) : moment < end && end - moment <= MostKept;
    }

    private Duration StepSince(Instant wall, long ticks, AccessUnit picture)
    {
        var step = picture.Arrival - wall - Duration.FromTimeSpan(time.GetElapsedTime(ticks, picture.ArrivalTicks));
        return step > SmallestStep || step < -SmallestStep ? step : Duration.Zero;
    }
}
