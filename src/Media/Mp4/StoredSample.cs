namespace Supervision.Media.Mp4;

/// <summary>An entry of <c>trun</c>.</summary>
/// <param name="Duration">In ticks of the track.</param>
/// <param name="Size">In bytes.</param>
/// <param name="IsKey">True where a decoder can start.</param>
/// <param name="Offset">Presentation time minus decode time.</param>
internal readonly record struct StoredSample(uint Duration, uint Size, bool IsKey, int Offset);
