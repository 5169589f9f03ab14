using System.Buffers;

namespace Supervision.Media.Mp4;

/// <summary>Writes what a segment file ends with: the caller's closing <c>uuid</c> box and <c>mfra</c>, the index of its fragments.</summary>
public static class SegmentTrailerWriter
{
    private const int FixedBytes = 128;
    private const int EntrySize = 8 + 8 + 3;

    /// <summary>Writes the trailer. It must be the end of the file, for players look for the index from there.</summary>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="boxType">Extended type of the caller's box.</param>
    /// <param name="payload">Contents of the caller's box; not looked into.</param>
    /// <param name="index">The fragments of the file.</param>
    public static void Write(IBufferWriter<byte> output, Guid boxType, ReadOnlySpan<byte> payload, SegmentIndex index)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(index);
        var writer = new BoxWriter(output.GetSpan(FixedBytes + payload.Length + (index.Count * EntrySize)));
        writer.Uuid(boxType, payload);
        var access = writer.Open("mfra"u8);
        WriteTable(ref writer, index);
        var offset = writer.Open("mfro"u8, 0, 0);
        writer.U32((uint)(writer.Length + sizeof(uint) - access));
        writer.Close(offset);
        writer.Close(access);
        output.Advance(writer.Length);
    }

    private static void WriteTable(ref BoxWriter writer, SegmentIndex index)
    {
        var table = writer.Open("tfra"u8, 1, 0);
        writer.U32(Mp4Tracks.Video);
        writer.U32(0);
        writer.U32((uint)index.Count);
        foreach (var (time, moofOffset) in index.Entries)
        {
            writer.U64((ulong)Math.Max(time, 0));
            writer.U64((ulong)moofOffset);
            // traf, trun and sample: the first of each, a byte each.
            writer.U8(1);
            writer.U8(1);
            writer.U8(1);
        }

        writer.Close(table);
    }
}
