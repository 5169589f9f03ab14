namespace Supervision.Media.Streams;

/// <summary>The sound codings that cameras and pickups send.</summary>
public enum AudioCodec
{
    /// <summary>AAC-LC, raw frames of 1024 samples (RFC 3640); stored as it is.</summary>
    Aac,

    /// <summary>G.711 A-law.</summary>
    G711ALaw,

    /// <summary>G.711 mu-law.</summary>
    G711MuLaw,

    /// <summary>G.726 (any of 16, 24, 32, 40 kbit/s, told by <see cref="AudioFormat.BitsPerSample"/>).</summary>
    G726,

    /// <summary>Opus.</summary>
    Opus,

    /// <summary>Linear PCM, 16 bit, big endian (L16).</summary>
    L16,
}
