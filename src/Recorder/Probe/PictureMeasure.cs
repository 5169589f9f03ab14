using Supervision.Media.Codecs;
using Supervision.Media.Streams;

namespace Supervision.Recorder.Probe;

/// <summary>What a stream's pictures are, by their own parameter sets and as they came.</summary>
internal sealed record PictureMeasure
{
    internal required VideoCodec Codec { get; init; }

    /// <summary>Profile and level; null where the parameter sets do not tell.</summary>
    internal required PictureCoding? Coding { get; init; }

    /// <summary>Pixels after cropping, of the newest sequence parameter set.</summary>
    internal required int Width { get; init; }

    /// <inheritdoc cref="Width"/>
    internal required int Height { get; init; }

    internal required int Pictures { get; init; }

    /// <summary>Pictures a second; 0 for fewer than two pictures.</summary>
    internal required double FramesPerSecond { get; init; }

    internal required GopMeasure Gop { get; init; }

    /// <summary>Pictures with B slices (H.264), or shown before one that was sent earlier.</summary>
    internal required int BPictures { get; init; }

    /// <summary>Pictures with missing packets.</summary>
    internal required int Damaged { get; init; }

    /// <summary>Bits a second, without RTP's headers.</summary>
    internal required double MeanBitrate { get; init; }

    /// <summary>Bits of the fullest second.</summary>
    internal required double PeakBitrate { get; init; }

    internal required IReadOnlyList<SmartCodecSign> SmartCodec { get; init; }

    /// <summary>How often the parameter sets changed while it was measured.</summary>
    internal required int FormatChanges { get; init; }
}
