namespace Supervision.Media.H264.Entropy;

/// <summary>The kinds of macroblocks that a strip is made of.</summary>
public enum MacroblockKind
{
    /// <summary>P_Skip: a copy of reference 0.</summary>
    Skip,

    /// <summary>I_PCM: the samples themselves.</summary>
    Pcm,

    /// <summary>Intra_16x16: one prediction for the whole macroblock.</summary>
    Intra16,

    /// <summary>I_NxN with 4x4 transforms: a prediction for each block.</summary>
    Intra4,
}
