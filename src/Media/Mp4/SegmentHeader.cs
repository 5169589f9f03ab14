using Supervision.Media.Streams;

namespace Supervision.Media.Mp4;

/// <summary>What a segment file begins with.</summary>
/// <param name="BoxType">Extended type of the writer's <c>uuid</c> box; null where there is none.</param>
/// <param name="Payload">Contents of that box.</param>
/// <param name="Video">The picture track.</param>
/// <param name="Sounds">The sound tracks in their order; none without sound.</param>
/// <param name="Length">Bytes of the header; the first fragment follows.</param>
public sealed record SegmentHeader(Guid? BoxType, ReadOnlyMemory<byte> Payload, VideoFormat Video, IReadOnlyList<StoredSound> Sounds, long Length);
