namespace Supervision.Media.Mp4;

/// <summary>Numbers that header, fragments and reader share.</summary>
internal static class Mp4Tracks
{
    /// <summary>track_ID of the pictures.</summary>
    internal const uint Video = 1;

    /// <summary>track_ID of the first sound track; the others follow.</summary>
    internal const uint FirstSound = 2;

    /// <summary>sample_flags: others do not depend on anything, a decoder can start here.</summary>
    internal const uint KeySample = 0x0200_0000;

    /// <summary>sample_flags: depends on others, no sync sample.</summary>
    internal const uint DeltaSample = 0x0101_0000;

    /// <summary>sample_is_non_sync_sample.</summary>
    internal const uint NonSync = 0x0001_0000;

    /// <summary>Samples of an AAC frame.</summary>
    internal const int AacFrame = 1024;
}
