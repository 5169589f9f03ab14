using System.Buffers;

using NodaTime;

using Supervision.Media.Streams;

namespace Supervision.Media.Mp4;

/// <summary>Writes what a segment file begins with: <c>ftyp</c>, the caller's <c>uuid</c> box, <c>moov</c>. The same arguments give the same bytes.</summary>
public static class SegmentHeaderWriter
{
    private const int FixedBytes = 2048;
    private const int SoundBytes = 1024;
    private const int MaxDecoderConfiguration = 64;

    /// <summary>Writes the header.</summary>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="video">The picture track; its timescale is 90 000.</param>
    /// <param name="sounds">The sound tracks (AAC only); their timescale is the sample rate.</param>
    /// <param name="start">UTC of the first picture, written to the second as creation time.</param>
    /// <param name="boxType">Extended type of the caller's box.</param>
    /// <param name="payload">Contents of the caller's box; not looked into.</param>
    /// <exception cref="ArgumentException">The sound cannot be stored: it is not AAC, or its configuration is missing or too long.</exception>
    public static void Write(
        IBufferWriter<byte> output, VideoFormat video, IReadOnlyList<StoredSound> sounds, Instant start, Guid boxType, ReadOnlySpan<byte> payload)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(video);
        ArgumentNullException.ThrowIfNull(sounds);
        if (sounds.Count > StoredSound.MostTracks || sounds.Any(IsUnfit))
        {
            throw new ArgumentException($"At most {StoredSound.MostTracks} tracks of AAC with AudioSpecificConfig can be stored: encode the sound first.", nameof(sounds));
        }

        var size = FixedBytes + (SoundBytes * sounds.Count) + payload.Length + video.DecoderConfiguration.Length;
        var writer = new BoxWriter(output.GetSpan(size));
        WriteFileType(ref writer);
        writer.Uuid(boxType, payload);
        WriteMovie(ref writer, video, sounds, start);
        output.Advance(writer.Length);
    }

    private static bool IsUnfit(StoredSound sound) =>
        sound.Format.Codec != AudioCodec.Aac || sound.Format.DecoderConfiguration.Length is 0 or > MaxDecoderConfiguration;

    private static void WriteFileType(ref BoxWriter writer)
    {
        var box = writer.Open("ftyp"u8);
        writer.Bytes("iso6"u8);
        writer.U32(0);
        writer.Bytes("iso6"u8);
        writer.Bytes("iso5"u8);
        writer.Bytes("mp41"u8);
        writer.Close(box);
    }

    private static void WriteMovie(ref BoxWriter writer, VideoFormat video, IReadOnlyList<StoredSound> sounds, Instant start)
    {
        var movie = writer.Open("moov"u8);
        var header = writer.Open("mvhd"u8, 1, 0);
        writer.Times(start);
        writer.U32(VideoFormat.VideoClockRate);
        writer.U64(0);
        writer.U32(0x0001_0000);
        writer.U16(0x0100);
        writer.Zeros(10);
        TrackBoxes.Matrix(ref writer);
        writer.Zeros(24);
        writer.U32(Mp4Tracks.FirstSound + (uint)Math.Max(1, sounds.Count));
        writer.Close(header);
        TrackBoxes.Video(ref writer, video, start);
        for (var index = 0; index < sounds.Count; index++)
        {
            TrackBoxes.Sound(ref writer, sounds[index], Mp4Tracks.FirstSound + (uint)index, start);
        }

        WriteExtends(ref writer, sounds.Count);
        writer.Close(movie);
    }

    private static void WriteExtends(ref BoxWriter writer, int sounds)
    {
        var extends = writer.Open("mvex"u8);
        WriteDefaults(ref writer, Mp4Tracks.Video, Mp4Tracks.DeltaSample);
        for (var index = 0; index < sounds; index++)
        {
            WriteDefaults(ref writer, Mp4Tracks.FirstSound + (uint)index, Mp4Tracks.KeySample);
        }

        writer.Close(extends);
    }

    private static void WriteDefaults(ref BoxWriter writer, uint track, uint flags)
    {
        var box = writer.Open("trex"u8, 0, 0);
        writer.U32(track);
        writer.U32(1);
        writer.U32(0);
        writer.U32(0);
        writer.U32(flags);
        writer.Close(box);
    }
}
