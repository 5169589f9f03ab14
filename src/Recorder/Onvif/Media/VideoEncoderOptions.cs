namespace Supervision.Recorder.Onvif.Media;

/// <summary>What an encoder can do with one codec; null or empty where the camera does not say.</summary>
internal sealed record VideoEncoderOptions
{
    internal required string Encoding { get; init; }

    internal required PictureCodec Codec { get; init; }

    internal IReadOnlyList<Resolution> Resolutions { get; init; } = [];

    /// <summary>Profiles of the codec, such as Main.</summary>
    internal IReadOnlyList<string> CodecProfiles { get; init; } = [];

    internal NumberRange? FrameRate { get; init; }

    /// <summary>The only rates in that range; empty where all of it is taken.</summary>
    internal IReadOnlyList<double> FrameRates { get; init; } = [];

    internal NumberRange? BitrateKbps { get; init; }

    internal NumberRange? GopLength { get; init; }

    internal NumberRange? Quality { get; init; }

    internal NumberRange? EncodingInterval { get; init; }

    /// <summary>1 or 0: it cannot make B pictures.</summary>
    internal int? MaxAnchorDistance { get; init; }

    internal bool? ConstantBitrate { get; init; }
}
