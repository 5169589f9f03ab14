using NodaTime;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>When bytes came in: on the monotonic clock and on the wall clock.</summary>
internal readonly record struct Arrival(long Ticks, Instant Time);
