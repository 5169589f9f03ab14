namespace Supervision.Recorder.Onvif.Media;

/// <summary>How a camera encodes one picture stream.</summary>
internal sealed record VideoEncoder
{
    /// <summary>By which the camera knows it.</summary>
    internal required string Token { get; init; }

    internal required string Name { get; init; }

    /// <summary>How many profiles use it.</summary>
    internal required int UseCount { get; init; }

    /// <summary>The codec in the camera's words; written back where <see cref="Codec"/> is Other.</summary>
    internal required string Encoding { get; init; }

    internal required PictureCodec Codec { get; init; }

    /// <summary>The codec's profile, such as Main or High; null where the camera does not say.</summary>
    internal string? CodecProfile { get; init; }

    internal required Resolution Resolution { get; init; }

    /// <summary>Pictures a second at most; null where it is not limited.</summary>
    internal double? FrameRate { get; init; }

    /// <summary>Bits per second, in thousands, at most; null where it is not limited.</summary>
    internal int? BitrateKbps { get; init; }

    /// <summary>The bit rate is held, not only limited; null where the camera does not say.</summary>
    internal bool? ConstantBitrate { get; init; }

    /// <summary>Only each n-th picture is encoded (older Media service).</summary>
    internal int? EncodingInterval { get; init; }

    /// <summary>Pictures from one key frame to the next.</summary>
    internal int? GopLength { get; init; }

    /// <summary>From one reference picture to the next: 1 is without B pictures. Null where the camera does not say.</summary>
    internal int? AnchorDistance { get; init; }

    internal double Quality { get; init; }

    internal bool? GuaranteedFrameRate { get; init; }

    internal MulticastTarget? Multicast { get; init; }

    /// <summary>As the camera wrote it, such as PT60S (older Media service).</summary>
    internal string? SessionTimeout { get; init; }
}
