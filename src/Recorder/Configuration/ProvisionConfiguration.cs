namespace Supervision.Recorder.Configuration;

/// <summary>What <c>supervision provision</c> brings cameras to, besides what is the same in every hall.</summary>
public sealed record ProvisionConfiguration
{
    /// <summary>The least size of pictures; a camera with more keeps it.</summary>
    public PictureSize Resolution { get; init; } = new(1920, 1080);

    /// <summary>Pictures a second.</summary>
    public int FrameRate { get; init; } = 25;

    /// <summary>Pictures from one key frame to the next.</summary>
    public int Gop { get; init; } = 50;

    /// <summary>The limit of the camera's encoder in bits a second.</summary>
    public int Bitrate { get; init; } = 4_096_000;

    /// <summary>Name or address of the time server that cameras ask; null leaves theirs.</summary>
    public string? Ntp { get; init; }
}
