namespace Supervision.Media.Codecs;

/// <summary>How sound is brought to AAC, and how far its timestamps are followed.</summary>
public sealed record AudioTranscoderOptions
{
    /// <summary>Bits a second and channel; 0 chooses 32,000 up to 16 kHz and 64,000 above.</summary>
    public int BitRatePerChannel { get; init; }

    /// <summary>Samples a second of the output, one that AAC has; 0 chooses by the input.</summary>
    public int OutputRate { get; init; }

    /// <summary>Channels of the output, 1 or 2; 0 chooses by the input.</summary>
    public int OutputChannels { get; init; }

    /// <summary>Timestamps that differ from the sample count by less are followed by a slightly changed speed, unheard; more is a hole or an overlap.</summary>
    public TimeSpan Tolerance { get; init; } = TimeSpan.FromMilliseconds(40);

    /// <summary>Holes up to this length are filled with silence; beyond it (or that far back) the output jumps like the input.</summary>
    public TimeSpan LongestHole { get; init; } = TimeSpan.FromSeconds(10);
}
