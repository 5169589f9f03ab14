using System.Text;

using NodaTime;

using Supervision.Media.Streams;

namespace Supervision.Media.Mp4;

/// <summary><c>trak</c> with everything below it. The sample tables are empty: all samples are in fragments.</summary>
internal static class TrackBoxes
{
    private const int UndeterminedLanguage = 0x55C4;
    private const uint EnabledInMovie = 3;

    internal static void Video(ref BoxWriter writer, VideoFormat format, Instant start)
    {
        var aspect = StoredParameterSets.Read(format.Codec, format.DecoderConfiguration)?.SampleAspect() ?? default;
        var hasAspect = aspect is { Width: > 0, Height: > 0 } && aspect.Width != aspect.Height;
        var shownWidth = hasAspect ? (long)format.Width * aspect.Width / aspect.Height : format.Width;
        var track = writer.Open("trak"u8);
        Header(ref writer, Mp4Tracks.Video, start, volume: 0, (int)Math.Min(shownWidth, ushort.MaxValue), format.Height);
        var media = writer.Open("mdia"u8);
        MediaHeader(ref writer, start, VideoFormat.VideoClockRate, "vide"u8, "VideoHandler"u8);
        var information = writer.Open("minf"u8);
        var videoHeader = writer.Open("vmhd"u8, 0, 1);
        writer.Zeros(8);
        writer.Close(videoHeader);
        DataInformation(ref writer);
        var (tables, descriptions) = OpenDescriptions(ref writer);
        SampleEntries.Video(ref writer, format, hasAspect ? aspect : default);
        CloseDescriptions(ref writer, tables, descriptions);
        writer.Close(information);
        writer.Close(media);
        writer.Close(track);
    }

    internal static void Sound(ref BoxWriter writer, StoredSound sound, uint number, Instant start)
    {
        var format = sound.Format;
        var name = NameOf(sound);
        var track = writer.Open("trak"u8);
        Header(ref writer, number, start, volume: 0x0100, 0, 0);
        var media = writer.Open("mdia"u8);
        MediaHeader(ref writer, start, (uint)format.SampleRate, "soun"u8, name.IsEmpty ? NoName : name);
        var information = writer.Open("minf"u8);
        var soundHeader = writer.Open("smhd"u8, 0, 0);
        writer.Zeros(4);
        writer.Close(soundHeader);
        DataInformation(ref writer);
        var (tables, descriptions) = OpenDescriptions(ref writer);
        SampleEntries.Audio(ref writer, format);
        CloseDescriptions(ref writer, tables, descriptions);
        writer.Close(information);
        writer.Close(media);
        writer.Close(track);
    }

    /// <summary>What a sound track is called that has no name of its own.</summary>
    internal static ReadOnlySpan<byte> NoName => "SoundHandler"u8;

    /// <summary>A name's bytes, cut between characters where they are too many.</summary>
    internal static ReadOnlySpan<byte> NameOf(StoredSound sound)
    {
        var bytes = Encoding.UTF8.GetBytes(sound.Name);
        var length = Math.Min(bytes.Length, StoredSound.MaxNameBytes);
        while (length < bytes.Length && (bytes[length] & 0xC0) == 0x80)
        {
            length--;
        }

        return bytes.AsSpan(0, length);
    }

    /// <summary>The unity matrix.</summary>
    internal static void Matrix(ref BoxWriter writer)
    {
        ReadOnlySpan<uint> unity = [0x0001_0000, 0, 0, 0, 0x0001_0000, 0, 0, 0, 0x4000_0000];
        foreach (var value in unity)
        {
            writer.U32(value);
        }
    }

    private static void Header(ref BoxWriter writer, uint track, Instant start, int volume, int width, int height)
    {
        var box = writer.Open("tkhd"u8, 1, EnabledInMovie);
        writer.Times(start);
        writer.U32(track);
        writer.Zeros(4 + 8 + 8 + 2 + 2);
        writer.U16(volume);
        writer.Zeros(2);
        Matrix(ref writer);
        writer.U32((uint)width << 16);
        writer.U32((uint)height << 16);
        writer.Close(box);
    }

    private static void MediaHeader(ref BoxWriter writer, Instant start, uint timescale, ReadOnlySpan<byte> handler, ReadOnlySpan<byte> name)
    {
        var header = writer.Open("mdhd"u8, 1, 0);
        writer.Times(start);
        writer.U32(timescale);
        writer.U64(0);
        writer.U16(UndeterminedLanguage);
        writer.U16(0);
        writer.Close(header);
        var reference = writer.Open("hdlr"u8, 0, 0);
        writer.U32(0);
        writer.Bytes(handler);
        writer.Zeros(12);
        writer.Bytes(name);
        writer.U8(0);
        writer.Close(reference);
    }

    private static void DataInformation(ref BoxWriter writer)
    {
        var information = writer.Open("dinf"u8);
        var references = writer.Open("dref"u8, 0, 0);
        writer.U32(1);
        var thisFile = writer.Open("url "u8, 0, 1);
        writer.Close(thisFile);
        writer.Close(references);
        writer.Close(information);
    }

    private static (int Tables, int Descriptions) OpenDescriptions(ref BoxWriter writer)
    {
        var tables = writer.Open("stbl"u8);
        var descriptions = writer.Open("stsd"u8, 0, 0);
        writer.U32(1);
        return (tables, descriptions);
    }

    private static void CloseDescriptions(ref BoxWriter writer, int tables, int descriptions)
    {
        writer.Close(descriptions);
        EmptyTable(ref writer, "stts"u8, 4);
        EmptyTable(ref writer, "stsc"u8, 4);
        EmptyTable(ref writer, "stsz"u8, 8);
        EmptyTable(ref writer, "stco"u8, 4);
        writer.Close(tables);
    }

    private static void EmptyTable(ref BoxWriter writer, ReadOnlySpan<byte> type, int zeros)
    {
        var box = writer.Open(type, 0, 0);
        writer.Zeros(zeros);
        writer.Close(box);
    }
}
