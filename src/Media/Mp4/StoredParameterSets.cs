using Supervision.Media.H264;
using Supervision.Media.H265;
using Supervision.Media.Streams;

namespace Supervision.Media.Mp4;

/// <summary>The parameter sets inside the decoder configuration of a picture format.</summary>
internal sealed class StoredParameterSets
{
    private const int AvcFixedSize = 5;

    private readonly VideoCodec _codec;

    private StoredParameterSets(VideoCodec codec) => _codec = codec;

    /// <summary>All of them (VPS, SPS and PPS, nothing else) as they stand one behind the other in the configuration.</summary>
    internal List<ReadOnlyMemory<byte>> All { get; } = [];

    internal List<ReadOnlyMemory<byte>> Vps { get; } = [];

    internal List<ReadOnlyMemory<byte>> Sps { get; } = [];

    internal List<ReadOnlyMemory<byte>> Pps { get; } = [];

    /// <summary>Reads <c>avcC</c> or <c>hvcC</c> contents.</summary>
    /// <returns>Null where the bytes are malformed.</returns>
    internal static StoredParameterSets? Read(VideoCodec codec, ReadOnlyMemory<byte> configuration)
    {
        var sets = new StoredParameterSets(codec);
        return (codec == VideoCodec.H264 ? sets.ReadAvc(configuration) : sets.ReadHevc(configuration)) ? sets : null;
    }

    /// <summary>True where the NAL unit is one of these sets, byte for byte.</summary>
    internal bool Contains(ReadOnlySpan<byte> nalUnit) => IndexOf(nalUnit) >= 0;

    /// <summary>The place in <see cref="All"/> of the set that the NAL unit is, byte for byte; negative where it is none. It fits 16 bits.</summary>
    internal int IndexOf(ReadOnlySpan<byte> nalUnit)
    {
        if (!(_codec == VideoCodec.H264 ? H264NalUnit.IsParameterSet(nalUnit) : H265NalUnit.IsParameterSet(nalUnit)))
        {
            return -1;
        }

        var count = Math.Min(All.Count, ushort.MaxValue + 1);
        for (var i = 0; i < count; i++)
        {
            if (All[i].Span.SequenceEqual(nalUnit))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Width and height of a sample; 0:0 where not told.</summary>
    internal (int Width, int Height) SampleAspect()
    {
        if (_codec == VideoCodec.H264)
        {
            return Sps.Count > 0 && H264SpsParser.TryParse(Sps[0].Span, out var avc, out _) ? avc!.Vui?.SampleAspect ?? default : default;
        }

        return Sps.Count > 0 && H265SpsParser.TryParse(Sps[0].Span, out var hevc, out _) ? hevc!.SampleAspect : default;
    }

    private bool Take(ref ReadOnlyMemory<byte> rest, int count, List<ReadOnlyMemory<byte>>? sets)
    {
        for (; count > 0; count--)
        {
            if (rest.Length < 2)
            {
                return false;
            }

            var length = (rest.Span[0] << 8) | rest.Span[1];
            if (rest.Length - 2 < length)
            {
                return false;
            }

            if (sets is not null)
            {
                sets.Add(rest.Slice(2, length));
                All.Add(sets[^1]);
            }

            rest = rest[(2 + length)..];
        }

        return true;
    }

    private bool ReadAvc(ReadOnlyMemory<byte> rest)
    {
        if (rest.Length <= AvcFixedSize || rest.Span[0] != AvcConfiguration.Version || !Has4ByteLengths(rest.Span[AvcFixedSize - 1]))
        {
            return false;
        }

        var count = rest.Span[AvcFixedSize] & 0x1F;
        rest = rest[(AvcFixedSize + 1)..];
        if (!Take(ref rest, count, Sps) || rest.IsEmpty)
        {
            return false;
        }

        count = rest.Span[0];
        rest = rest[1..];
        return Take(ref rest, count, Pps);
    }

    private bool ReadHevc(ReadOnlyMemory<byte> rest)
    {
        if (rest.Length < HevcConfiguration.FixedSize || rest.Span[0] != HevcConfiguration.Version || !Has4ByteLengths(rest.Span[21]))
        {
            return false;
        }

        var arrays = rest.Span[HevcConfiguration.FixedSize - 1];
        rest = rest[HevcConfiguration.FixedSize..];
        for (var i = 0; i < arrays; i++)
        {
            if (rest.Length < 3)
            {
                return false;
            }

            var sets = (H265NalType)(rest.Span[0] & 0x3F) switch
            {
                H265NalType.Vps => Vps,
                H265NalType.Sps => Sps,
                H265NalType.Pps => Pps,
                _ => null,
            };
            var count = (rest.Span[1] << 8) | rest.Span[2];
            rest = rest[3..];
            if (!Take(ref rest, count, sets))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Has4ByteLengths(byte value) => (value & 3) == NalUnits.LengthSize - 1;
}
