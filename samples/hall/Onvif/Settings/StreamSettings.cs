namespace Supervision.HallOnvif.Settings;

/// <summary>One stream of a camera, and how its encoder is set when the simulator starts.</summary>
internal sealed record StreamSettings
{
    /// <summary>Path at the hall's RTSP server, such as /cam1.</summary>
    public required string Path { get; init; }

    /// <summary>H264 or H265; H265 is told by Media2 only.</summary>
    public string Codec { get; init; } = "H264";

    /// <summary>Baseline, Main or High.</summary>
    public string Profile { get; init; } = "Main";

    public int Width { get; init; } = 1920;

    public int Height { get; init; } = 1080;

    public double Rate { get; init; } = 25;

    public int Kbps { get; init; } = 4096;

    public int Gop { get; init; } = 50;

    /// <summary>From one reference picture to the next; 1 is without B pictures.</summary>
    public int AnchorDistance { get; init; } = 1;
}
