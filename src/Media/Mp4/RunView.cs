using System.Buffers.Binary;

namespace Supervision.Media.Mp4;

/// <summary>The samples of a <c>traf</c> as this recorder writes it: README.md. Any other layout is refused.</summary>
internal readonly ref struct RunView
{
    private const uint TfhdFlags = 0x02_0000;
    private const uint Required = FragmentBoxes.HasDataOffset | FragmentBoxes.HasDuration | FragmentBoxes.HasSize;
    private const uint Optional = FragmentBoxes.HasFlags | FragmentBoxes.HasOffset;

    private readonly ReadOnlySpan<byte> _entries;
    private readonly uint _flags;

    private RunView(uint track, long decodeTime, uint flags, int dataOffset, ReadOnlySpan<byte> entries)
    {
        Track = track;
        DecodeTime = decodeTime;
        DataOffset = dataOffset;
        _flags = flags;
        _entries = entries;
    }

    internal uint Track { get; }

    /// <summary>Decode time of the first sample.</summary>
    internal long DecodeTime { get; }

    /// <summary>Where the first sample lies, from the start of <c>moof</c>.</summary>
    internal int DataOffset { get; }

    internal int Count => _entries.Length / EntrySize(_flags);

    internal StoredSample this[int index]
    {
        get
        {
            var size = EntrySize(_flags);
            var entry = _entries.Slice(index * size, size);
            var hasFlags = (_flags & FragmentBoxes.HasFlags) != 0;
            return new(
                BinaryPrimitives.ReadUInt32BigEndian(entry),
                BinaryPrimitives.ReadUInt32BigEndian(entry[4..]),
                !hasFlags || (BinaryPrimitives.ReadUInt32BigEndian(entry[8..]) & Mp4Tracks.NonSync) == 0,
                (_flags & FragmentBoxes.HasOffset) == 0 ? 0 : BinaryPrimitives.ReadInt32BigEndian(entry[^4..]));
        }
    }

    internal static bool TryRead(ReadOnlySpan<byte> traf, out RunView run)
    {
        run = default;
        if (!BoxReader.TryFind(traf, "tfhd"u8, out var header) || header.Length != 8
            || BinaryPrimitives.ReadUInt32BigEndian(header) != TfhdFlags
            || !BoxReader.TryFind(traf, "tfdt"u8, out var time) || time.Length != 12 || time[0] != 1
            || !BoxReader.TryFind(traf, "trun"u8, out var samples) || samples.Length < 12 || samples[0] != 1)
        {
            return false;
        }

        var decodeTime = BinaryPrimitives.ReadInt64BigEndian(time[BoxReader.FullHeaderSize..]);
        var flags = BinaryPrimitives.ReadUInt32BigEndian(samples) & 0xFF_FFFF;
        var count = BinaryPrimitives.ReadUInt32BigEndian(samples[4..]);
        var entries = samples[12..];
        if (decodeTime is < 0 or > uint.MaxValue || (flags & Required) != Required || (flags & ~(Required | Optional)) != 0
            || count * (long)EntrySize(flags) != entries.Length || count == 0)
        {
            return false;
        }

        run = new(BinaryPrimitives.ReadUInt32BigEndian(header[4..]), decodeTime, flags, BinaryPrimitives.ReadInt32BigEndian(samples[8..]), entries);
        return true;
    }

    /// <summary>Sums over all samples.</summary>
    internal void Sum(out long bytes, out long duration)
    {
        bytes = 0;
        duration = 0;
        for (var i = 0; i < Count; i++)
        {
            var sample = this[i];
            bytes += sample.Size;
            duration += sample.Duration;
        }
    }

    private static int EntrySize(uint flags) =>
        8 + ((flags & FragmentBoxes.HasFlags) != 0 ? 4 : 0) + ((flags & FragmentBoxes.HasOffset) != 0 ? 4 : 0);
}
