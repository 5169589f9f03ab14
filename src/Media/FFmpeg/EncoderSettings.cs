namespace Supervision.Media.FFmpeg;

/// <summary>What a picture encoder is opened with. Time base is 1/90000.</summary>
internal sealed record EncoderSettings
{
    internal required string Name { get; init; }

    internal required int Width { get; init; }

    internal required int Height { get; init; }

    internal required int FrameRate { get; init; }

    internal required long BitRate { get; init; }

    internal required int GopSize { get; init; }

    internal required int Threads { get; init; }

    internal required int PixelFormat { get; init; }

    internal required PictureColour Colour { get; init; }

    /// <summary>Options of the encoder itself, by its own names.</summary>
    internal required IReadOnlyList<(string Name, string Value)> Options { get; init; }
}
