using NodaTime;

using Supervision.Media.Streams;

namespace Supervision.Media.Time;

/// <summary>The limits of <see cref="StreamClock"/>.</summary>
public sealed record StreamClockOptions
{
    /// <summary>Ticks a second of the timestamps and of media time.</summary>
    public int Rate { get; init; } = VideoFormat.VideoClockRate;

    /// <summary>A camera clock and the recorder's may differ by this much before the run is broken; below it the difference is slewed away.</summary>
    public Duration JumpLimit { get; init; } = Duration.FromSeconds(1);

    /// <summary>A change of the host's wall clock against its monotonic clock by more than this is a step.</summary>
    public Duration StepLimit { get; init; } = Duration.FromMilliseconds(500);

    /// <summary>Two pictures further apart than this leave a hole between them.</summary>
    public Duration HoleLimit { get; init; } = Duration.FromMilliseconds(1500);

    /// <summary>The smallest delay within such a window tells the drift: one late packet must not move the clock.</summary>
    public Duration Window { get; init; } = Duration.FromSeconds(5);

    /// <summary>Greatest change of the mapping, in seconds a second. 1 % moves a label's clock unnoticed.</summary>
    public double MaxSlew { get; init; } = 0.01;
}
