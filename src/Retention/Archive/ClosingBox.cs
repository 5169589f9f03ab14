using NodaTime;

namespace Supervision.Retention.Archive;

/// <summary>What a complete segment file says in its closing box, behind the last picture.</summary>
/// <param name="End">UTC at which the last picture ends (exclusive), exact.</param>
/// <param name="Pictures">Number of pictures.</param>
/// <param name="SoundFrames">Number of sound frames.</param>
/// <param name="LostPackets">RTP packets that were missing while it was recorded.</param>
/// <param name="Recovered">True where it was cut back to its last whole fragment after a crash.</param>
/// <param name="Clean">True where it was closed in order; false after a write error or a crash.</param>
public sealed record ClosingBox(Instant End, int Pictures, int SoundFrames, long LostPackets, bool Recovered, bool Clean);
