using System.Buffers.Binary;
using System.Text;

using Supervision.Media.Streams;

namespace Supervision.Media.Mp4;

/// <summary>Reads the format of a track out of its <c>trak</c>.</summary>
internal static class TrackReader
{
    private const int VideoEntrySize = 78;
    private const int AudioEntrySize = 28;
    private const int MaxSampleRate = 384_000;

    // Version and flags, pre_defined, handler_type, reserved.
    private const int HandlerSize = 4 + 4 + 4 + 12;

    internal static TrackFormat? Read(ReadOnlySpan<byte> track)
    {
        if (!BoxReader.TryFind(track, "mdia"u8, out var media)
            || !BoxReader.TryFind(media, "mdhd"u8, out var header) || header.Length < 24 || header[0] != 1
            || !BoxReader.TryFind(media, "minf"u8, out var information)
            || !BoxReader.TryFind(information, "stbl"u8, out var tables)
            || !BoxReader.TryFind(tables, "stsd"u8, out var descriptions) || descriptions.Length < 8)
        {
            return null;
        }

        var timescale = BinaryPrimitives.ReadUInt32BigEndian(header[20..]);
        var entries = new BoxReader(descriptions[8..]);
        return !entries.MoveNext() ? null
            : entries.Is("avc1"u8) ? Video(VideoCodec.H264, entries.Payload, "avcC"u8)
            : entries.Is("hvc1"u8) ? Video(VideoCodec.H265, entries.Payload, "hvcC"u8)
            : entries.Is("mp4a"u8) ? Audio(entries.Payload, timescale)
            : null;
    }

    /// <summary>The name of a sound track; empty where it has none of its own.</summary>
    internal static string Name(ReadOnlySpan<byte> track)
    {
        if (!BoxReader.TryFind(track, "mdia"u8, out var media) || !BoxReader.TryFind(media, "hdlr"u8, out var handler) || handler.Length < HandlerSize)
        {
            return "";
        }

        var name = handler[HandlerSize..];
        name = name.IndexOf((byte)0) is >= 0 and var end ? name[..end] : name;
        return name.Length > StoredSound.MaxNameBytes || name.SequenceEqual(TrackBoxes.NoName) ? "" : Encoding.UTF8.GetString(name);
    }

    private static VideoFormat? Video(VideoCodec codec, ReadOnlySpan<byte> entry, ReadOnlySpan<byte> configurationType)
    {
        if (entry.Length < VideoEntrySize || !BoxReader.TryFind(entry[VideoEntrySize..], configurationType, out var found))
        {
            return null;
        }

        var configuration = found.ToArray();
        var width = BinaryPrimitives.ReadUInt16BigEndian(entry[24..]);
        var height = BinaryPrimitives.ReadUInt16BigEndian(entry[26..]);
        return width == 0 || height == 0 || StoredParameterSets.Read(codec, configuration) is null ? null : new(codec, width, height, configuration);
    }

    private static AudioFormat? Audio(ReadOnlySpan<byte> entry, uint timescale)
    {
        if (entry.Length < AudioEntrySize || timescale is 0 or > MaxSampleRate
            || !BoxReader.TryFind(entry[AudioEntrySize..], "esds"u8, out var descriptors) || descriptors.Length < BoxReader.FullHeaderSize
            || !TryFindConfiguration(descriptors[BoxReader.FullHeaderSize..], out var configuration))
        {
            return null;
        }

        var channels = BinaryPrimitives.ReadUInt16BigEndian(entry[16..]);
        return channels == 0 ? null : new(AudioCodec.Aac, (int)timescale, channels, (int)timescale, configuration.ToArray());
    }

    // ES_Descriptor (3 bytes of its own), in it DecoderConfigDescriptor (13), in it DecoderSpecificInfo.
    private static bool TryFindConfiguration(ReadOnlySpan<byte> descriptors, out ReadOnlySpan<byte> configuration)
    {
        configuration = default;
        return TryOpen(ref descriptors, tag: 3, own: 3) && TryOpen(ref descriptors, tag: 4, own: 13) && TryOpen(ref descriptors, tag: 5, own: 0)
            && (configuration = descriptors).Length > 0;
    }

    private static bool TryOpen(ref ReadOnlySpan<byte> descriptor, byte tag, int own)
    {
        if (descriptor.Length < 2 || descriptor[0] != tag || descriptor[1] > descriptor.Length - 2 || descriptor[1] < own)
        {
            return false;
        }

        descriptor = descriptor.Slice(2 + own, descriptor[1] - own);
        return true;
    }
}
