using System.Buffers.Binary;

namespace Supervision.Media.Mp4;

/// <summary>
/// The <c>uuid</c> box before a fragment's <c>moof</c> that tells which parameter sets were left out of its pictures and where they stood. It is
/// there only where something was left out. A stored format: another layout needs another version, and readers keep reading this one.
/// </summary>
internal static class LeftOutBox
{
    /// <summary>Bytes of an entry: picture (32 bits), position (32), set (16).</summary>
    internal const int EntrySize = 4 + 4 + 2;

    private const int GuidSize = 16;
    private const int PrefixSize = GuidSize + BoxReader.FullHeaderSize;
    private const byte Version = 1;

    private static readonly Guid Type = new("5c1f6f0e-92d7-4a8b-b6a3-0d7e41c95f28");

    internal static int Size(int entries) => entries == 0 ? 0 : BoxReader.HeaderSize + PrefixSize + (entries * EntrySize);

    internal static void Write(ref BoxWriter writer, ReadOnlySpan<LeftOutSet> sets)
    {
        if (sets.IsEmpty)
        {
            return;
        }

        var box = writer.Open("uuid"u8);
        Type.TryWriteBytes(writer.Take(GuidSize), bigEndian: true, out _);
        writer.U32((uint)Version << 24);
        foreach (var set in sets)
        {
            writer.U32((uint)set.Picture);
            writer.U32((uint)set.Position);
            writer.U16(set.Set);
        }

        writer.Close(box);
    }

    /// <summary>Where the entries of such a box lie and how many they are; null where it is none, or of another version.</summary>
    internal static (long Offset, int Count)? Locate(SegmentFile file, BoxAt box)
    {
        var entries = box.PayloadLength - PrefixSize;
        if (box.HeaderSize != BoxReader.HeaderSize || entries is <= 0 or > (long)LeftOutSets.Max * EntrySize || entries % EntrySize != 0)
        {
            return null;
        }

        Span<byte> prefix = stackalloc byte[PrefixSize];
        return file.TryRead(box.PayloadOffset, prefix) && new Guid(prefix[..GuidSize], bigEndian: true) == Type
            && BinaryPrimitives.ReadUInt32BigEndian(prefix[GuidSize..]) == (uint)Version << 24
            ? (box.PayloadOffset + PrefixSize, (int)(entries / EntrySize))
            : null;
    }

    /// <summary>Reads entries.</summary>
    /// <param name="entries">Their bytes.</param>
    /// <param name="pictures">Pictures of the fragment.</param>
    /// <param name="sets">Sets of the sample entry.</param>
    /// <returns>Null where they are out of order, or tell of a picture or a set that is not there.</returns>
    internal static LeftOutSet[]? Read(ReadOnlySpan<byte> entries, int pictures, int sets)
    {
        var found = new LeftOutSet[entries.Length / EntrySize];
        for (var i = 0; i < found.Length; i++)
        {
            var entry = entries.Slice(i * EntrySize, EntrySize);
            var set = new LeftOutSet(
                BinaryPrimitives.ReadInt32BigEndian(entry), BinaryPrimitives.ReadInt32BigEndian(entry[4..]), BinaryPrimitives.ReadUInt16BigEndian(entry[8..]));
            if (set.Picture < 0 || set.Picture >= pictures || set.Position < 0 || set.Set >= sets || (i > 0 && !IsBefore(found[i - 1], set)))
            {
                return null;
            }

            found[i] = set;
        }

        return found;
    }

    private static bool IsBefore(LeftOutSet one, LeftOutSet other) =>
        one.Picture < other.Picture || (one.Picture == other.Picture && one.Position < other.Position);
}
