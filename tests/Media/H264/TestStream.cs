using System.Buffers.Binary;

using Supervision.Media.H264;
using Supervision.Media.H264.Slices;

namespace Supervision.Tests.Media.H264;

/// <summary>An H.264 byte stream as its parameter sets and access units (4-byte lengths, sets in band where the stream has them).</summary>
internal sealed class TestStream
{
    private TestStream(byte[] bytes)
    {
        ReadOnlySpan<byte> rest = bytes;
        var unit = new List<byte[]>();
        while (AnnexB.TryReadNalUnit(ref rest, out var span))
        {
            var nalUnit = span.ToArray();
            if (H264NalUnit.IsParameterSet(nalUnit) && !Sets.Any(set => set.SequenceEqual(nalUnit)))
            {
                Sets.Add(nalUnit);
            }

            if (unit.Any(other => PictureSlices.IsSlice(other)) && IsFirstOfAccessUnit(nalUnit))
            {
                AccessUnits.Add(Join(unit));
                unit.Clear();
            }

            unit.Add(nalUnit);
        }

        AccessUnits.Add(Join(unit));
    }

    internal List<byte[]> Sets { get; } = [];

    internal List<byte[]> AccessUnits { get; } = [];

    internal IEnumerable<ReadOnlyMemory<byte>> SetMemories => Sets.Select(set => (ReadOnlyMemory<byte>)set);

    internal static TestStream Of(byte[] byteStream) => new(byteStream);

    internal static List<byte[]> Split(ReadOnlySpan<byte> accessUnit)
    {
        var nalUnits = new List<byte[]>();
        foreach (var nalUnit in new NalUnits(accessUnit))
        {
            nalUnits.Add(nalUnit.ToArray());
        }

        return nalUnits;
    }

    internal static byte[] Join(IEnumerable<byte[]> nalUnits)
    {
        var output = new MemoryStream();
        Span<byte> length = stackalloc byte[NalUnits.LengthSize];
        foreach (var nalUnit in nalUnits)
        {
            BinaryPrimitives.WriteInt32BigEndian(length, nalUnit.Length);
            output.Write(length);
            output.Write(nalUnit);
        }

        return output.ToArray();
    }

    internal static byte[] ByteStream(IEnumerable<byte[]> nalUnits) => [.. nalUnits.SelectMany(nalUnit => (byte[])[0, 0, 0, 1, .. nalUnit])];

    internal H264SetTable Table()
    {
        var table = new H264SetTable();
        foreach (var set in Sets)
        {
            Assert.True(table.TryAdd(set, out var error), error);
        }

        return table;
    }

    private static bool IsFirstOfAccessUnit(ReadOnlySpan<byte> nalUnit) => PictureSlices.IsSlice(nalUnit)
        ? SliceHeaderParser.FirstMacroblockOf(nalUnit) == 0
        : H264NalUnit.TypeOf(nalUnit) is H264NalType.Sei or H264NalType.Sps or H264NalType.Pps or H264NalType.AccessUnitDelimiter;
}
