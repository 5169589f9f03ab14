using NodaTime;

using Supervision.Media.Mp4;

namespace Supervision.Retention.Archive;

/// <summary>What a complete segment file says in its closing box, behind the last picture.</summary>
/// <param name="End">UTC at which the last picture ends (exclusive), exact.</param>
/// <param name="Pictures">Number of pictures.</param>
/// <param name="SoundFrames">Number of sound frames.</param>
/// <param name="LostPackets">
/// RTP packets found missing while it was written: since the run's segment before was closed (the run's first: since it was begun on disk) until
/// this one was closed. So the segments of a run have each of its losses once. A fragment reaches the disk up to two seconds after its pictures, and a
/// loss that close behind a cut stands in the segment before it. 0 where it was adopted.
/// </param>
/// <param name="Recovered">True where it was cut back to its last whole fragment after a crash.</param>
/// <param name="Clean">True where it was closed in order; false after a write error or a crash.</param>
/// <param name="OriginalSha256">
/// <see cref="OriginalDigest"/> of the camera's own stream, lower-case hex; null where that cannot be restored, and in files of before this was noted.
/// </param>
public sealed record ClosingBox(
    Instant End, int Pictures, int SoundFrames, long LostPackets, bool Recovered, bool Clean, string? OriginalSha256 = null);
