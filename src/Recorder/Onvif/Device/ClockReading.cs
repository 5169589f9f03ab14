using NodaTime;

namespace Supervision.Recorder.Onvif.Device;

/// <summary>A camera's clock beside ours.</summary>
/// <param name="Settings">What the camera said.</param>
/// <param name="Taken">By our clock, in the middle between question and answer.</param>
/// <param name="Offset">How far the camera is ahead of our clock. It tells whole seconds, cut off: half a second is added, so that the offset is right on average.</param>
/// <param name="RoundTrip">Between question and answer.</param>
internal sealed record ClockReading(DeviceDateTime Settings, Instant Taken, Duration Offset, Duration RoundTrip)
{
    private static readonly Duration HalfSecond = Duration.FromMilliseconds(500);

    /// <summary>The true offset lies within this on either side.</summary>
    internal Duration Uncertainty => HalfSecond + (RoundTrip / 2);

    internal static ClockReading Of(DeviceDateTime settings, Instant device, Instant asked, Duration roundTrip)
    {
        var taken = asked + (roundTrip / 2);
        return new(settings, taken, device + HalfSecond - taken, roundTrip);
    }
}
