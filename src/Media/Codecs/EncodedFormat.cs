using Supervision.Media.FFmpeg;
using Supervision.Media.H264;
using Supervision.Media.H265;
using Supervision.Media.Streams;

namespace Supervision.Media.Codecs;

/// <summary>Makes the picture format out of the parameter sets that an encoder gives as an Annex B byte stream.</summary>
internal static class EncodedFormat
{
    internal static VideoFormat Build(VideoCodec codec, ReadOnlySpan<byte> byteStream)
    {
        var vps = new List<ReadOnlyMemory<byte>>();
        var sps = new List<ReadOnlyMemory<byte>>();
        var pps = new List<ReadOnlyMemory<byte>>();
        while (AnnexB.TryReadNalUnit(ref byteStream, out var nalUnit))
        {
            ListFor(codec, nalUnit, vps, sps, pps)?.Add(nalUnit.ToArray());
        }

        VideoFormat? format;
        string? error;
        _ = codec == VideoCodec.H264
            ? H264ParameterSets.TryBuildFormat(sps, pps, out format, out error)
            : H265ParameterSets.TryBuildFormat(vps, sps, pps, out format, out error);
        return format ?? throw new LibavException("read the encoder's parameter sets", error ?? "they are missing");
    }

    private static List<ReadOnlyMemory<byte>>? ListFor(
        VideoCodec codec, ReadOnlySpan<byte> nalUnit, List<ReadOnlyMemory<byte>> vps, List<ReadOnlyMemory<byte>> sps, List<ReadOnlyMemory<byte>> pps)
    {
        if (codec == VideoCodec.H264)
        {
            return H264NalUnit.TypeOf(nalUnit) switch { H264NalType.Sps => sps, H264NalType.Pps => pps, _ => null };
        }

        return H265NalUnit.TypeOf(nalUnit) switch { H265NalType.Vps => vps, H265NalType.Sps => sps, H265NalType.Pps => pps, _ => null };
    }
}
