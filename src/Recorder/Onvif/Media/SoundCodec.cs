namespace Supervision.Recorder.Onvif.Media;

/// <summary>How a camera encodes sound.</summary>
internal enum SoundCodec
{
    /// <summary>One that the recorder does not know by name.</summary>
    Other,

    /// <summary>AAC.</summary>
    Aac,

    /// <summary>G.711; the older Media service does not say whether A-law or µ-law.</summary>
    G711,

    /// <summary>G.711, A-law.</summary>
    G711A,

    /// <summary>G.726.</summary>
    G726,
}
