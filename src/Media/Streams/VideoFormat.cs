namespace Supervision.Media.Streams;

/// <summary>The format of a picture track.</summary>
/// <param name="Codec">The coding.</param>
/// <param name="Width">Luma width in pixels after cropping.</param>
/// <param name="Height">Luma height in pixels after cropping.</param>
/// <param name="DecoderConfiguration">
/// The contents of <c>avcC</c> (ISO/IEC 14496-15, 5.3.3.1) or <c>hvcC</c> (8.3.3.1) with 4-byte NAL unit lengths. Two formats are the same
/// exactly when codec and these bytes are the same: <see cref="Equals(VideoFormat)"/> compares them.
/// </param>
public sealed record VideoFormat(VideoCodec Codec, int Width, int Height, ReadOnlyMemory<byte> DecoderConfiguration)
    : TrackFormat(VideoClockRate)
{
    /// <summary>Video RTP clocks run at 90 kHz (RFC 6184 and RFC 7798), and so do stored picture tracks.</summary>
    public const int VideoClockRate = 90_000;

    /// <inheritdoc/>
    public bool Equals(VideoFormat? other) =>
        other is not null && Codec == other.Codec && DecoderConfiguration.Span.SequenceEqual(other.DecoderConfiguration.Span);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Codec);
        hash.AddBytes(DecoderConfiguration.Span);
        return hash.ToHashCode();
    }
}
