namespace Supervision.Media.Streams;

/// <summary>The format of a sound track.</summary>
/// <param name="Codec">The coding.</param>
/// <param name="SampleRate">Samples a second and channel; for Opus and AAC the decoded rate.</param>
/// <param name="Channels">Number of channels, 1 or more.</param>
/// <param name="ClockRate">Ticks a second of the timestamps; the sample rate, except for G.722-like oddities.</param>
/// <param name="DecoderConfiguration">For AAC the AudioSpecificConfig (ISO/IEC 14496-3); empty otherwise.</param>
/// <param name="BitsPerSample">Coded bits a sample where the codec has several (G.726); otherwise 0.</param>
public sealed record AudioFormat(
    AudioCodec Codec,
    int SampleRate,
    int Channels,
    int ClockRate,
    ReadOnlyMemory<byte> DecoderConfiguration,
    int BitsPerSample = 0)
    : TrackFormat(ClockRate)
{
    /// <inheritdoc/>
    public bool Equals(AudioFormat? other) =>
        other is not null && Codec == other.Codec && SampleRate == other.SampleRate && Channels == other.Channels
        && ClockRate == other.ClockRate && BitsPerSample == other.BitsPerSample
        && DecoderConfiguration.Span.SequenceEqual(other.DecoderConfiguration.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Codec, SampleRate, Channels, ClockRate, BitsPerSample);
}
