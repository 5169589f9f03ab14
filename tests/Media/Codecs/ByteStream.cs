using System.Buffers.Binary;

using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Codecs;

/// <summary>Turns units and their avcC or hvcC into an Annex B byte stream for the ffmpeg program.</summary>
internal static class ByteStream
{
    internal static byte[] Of(IReadOnlyList<AccessUnit> units)
    {
        using var stream = new MemoryStream();
        var format = (VideoFormat)units[0].Format;
        foreach (var set in ParameterSets(format))
        {
            Append(stream, set);
        }

        foreach (var unit in units)
        {
            for (var rest = unit.Data.Span; rest.Length > 0;)
            {
                var length = BinaryPrimitives.ReadInt32BigEndian(rest);
                Append(stream, rest.Slice(4, length));
                rest = rest[(4 + length)..];
            }
        }

        return stream.ToArray();
    }

    private static List<byte[]> ParameterSets(VideoFormat format)
    {
        var bytes = format.DecoderConfiguration.ToArray();
        var sets = new List<byte[]>();
        var at = format.Codec == VideoCodec.H264 ? 5 : 23;
        var arrays = format.Codec == VideoCodec.H264 ? 2 : bytes[22];
        for (var array = 0; array < arrays; array++)
        {
            var count = format.Codec == VideoCodec.H264 ? bytes[at] & 31 : BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 1));
            at += format.Codec == VideoCodec.H264 ? 1 : 3;
            for (; count > 0; count--)
            {
                var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
                sets.Add(bytes[(at + 2)..(at + 2 + length)]);
                at += 2 + length;
            }
        }

        return sets;
    }

    private static void Append(MemoryStream stream, ReadOnlySpan<byte> nalUnit)
    {
        stream.Write([0, 0, 0, 1]);
        stream.Write(nalUnit);
    }
}
