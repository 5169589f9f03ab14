using NodaTime;

namespace Supervision.Media.Streams;

/// <summary>The camera's own clock as told by an RTCP sender report (RFC 3550, 6.4.1): evidence that is kept beside the recorder's clock, never a gate.</summary>
/// <param name="CameraTime">The camera's wall clock (UTC).</param>
/// <param name="Timestamp">The picture timestamp (unwrapped, 90 kHz) of that moment.</param>
/// <param name="Arrival">When the report came in, by the recorder's wall clock.</param>
public sealed record SenderReport(Instant CameraTime, long Timestamp, Instant Arrival)
{
    /// <summary>Camera clock minus recorder clock, network delay included.</summary>
    public Duration Offset => CameraTime - Arrival;
}
