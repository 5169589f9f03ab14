using System.Buffers;

using NodaTime;

using Supervision.Media.Mp4;
using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Mp4;

/// <summary>Writes segment files of clips as the recorder does: a fragment a GOP, trailer at the end.</summary>
internal static class TestSegment
{
    public const long FrameTicks = 3600;

    public static readonly Guid HeaderBox = new("6a5e9a8c-0b7e-4c5e-9d0e-3f1d5a2b7c01");
    public static readonly Guid TrailerBox = new("6a5e9a8c-0b7e-4c5e-9d0e-3f1d5a2b7c02");
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 1, 1, 2, 3).PlusNanoseconds(123_456_789);

    public static byte[] HeaderPayload => "header: camera, run, sequence"u8.ToArray();

    public static byte[] TrailerPayload => "trailer: digest"u8.ToArray();

    /// <summary>The whole clip as files of some GOPs each.</summary>
    /// <param name="clip">The pictures.</param>
    /// <param name="sound">With sound.</param>
    /// <param name="gopsInFile">GOPs (fragments) a file.</param>
    /// <param name="origin">Time of the first picture on the run's timeline.</param>
    public static List<byte[]> Write(Clip clip, bool sound, int gopsInFile = int.MaxValue, long origin = 0)
    {
        var keys = Enumerable.Range(0, clip.Pictures.Length).Where(clip.IsKeyFrame).Append(clip.Pictures.Length).ToArray();
        using var builder = new FragmentBuilder(clip.Format, StoredSound.Own(sound ? SoundClip.Format : null));
        var files = new List<byte[]>();
        var nextSound = 0;
        for (var first = 0; first < keys.Length - 1; first += Math.Min(gopsInFile, keys.Length))
        {
            var last = (int)Math.Min((long)first + gopsInFile, keys.Length - 1);
            files.Add(WriteFile(clip, builder, keys.AsSpan(first, last - first + 1), sound, origin, ref nextSound, last == keys.Length - 1));
        }

        return files;
    }

    private static byte[] WriteFile(Clip clip, FragmentBuilder builder, ReadOnlySpan<int> keys, bool sound, long origin, ref int nextSound, bool isLast)
    {
        var output = new ArrayBufferWriter<byte>();
        var index = new SegmentIndex();
        var fileStart = Earliest(clip, keys[0], keys[1]);
        SegmentHeaderWriter.Write(output, clip.Format, StoredSound.Own(sound ? SoundClip.Format : null), At(fileStart), HeaderBox, HeaderPayload);
        builder.BeginSegment(origin + fileStart);
        for (var gop = 0; gop + 1 < keys.Length; gop++)
        {
            for (var picture = keys[gop]; picture < keys[gop + 1]; picture++)
            {
                builder.AddPicture(clip.Unit(picture), origin + clip.Times[picture]);
            }

            // Sound runs 0.2 s ahead of the pictures, as it does over RTSP with some cameras.
            var next = keys[gop + 1] == clip.Pictures.Length ? clip.Pictures.Length * FrameTicks : Earliest(clip, keys[gop + 1], gop + 2 < keys.Length ? keys[gop + 2] : clip.Pictures.Length);
            var soundOrigin = origin * SoundClip.Rate / VideoFormat.VideoClockRate;
            for (; sound && nextSound * (long)SoundClip.FrameSamples < ((next + 18_000) * SoundClip.Rate / 90_000); nextSound++)
            {
                builder.AddSound(SoundClip.Unit(nextSound), soundOrigin + ((long)nextSound * SoundClip.FrameSamples));
            }

            long[] following = gop + 2 < keys.Length ? [.. clip.Times[keys[gop + 1]..keys[gop + 2]].Select(time => origin + time)] : [];
            using var fragment = builder.Build(
                (uint)gop + 1, At(Earliest(clip, keys[gop], keys[gop + 1])), At(next), origin + next, isLast && gop + 2 == keys.Length, following);
            index.Add(fragment, output.WrittenCount);
            output.Write(fragment.Bytes.Span);
        }

        SegmentTrailerWriter.Write(output, TrailerBox, TrailerPayload, index);
        return output.WrittenSpan.ToArray();
    }

    private static long Earliest(Clip clip, int first, int end) => clip.Times[first..end].Min();

    public static Instant At(long ticks) => Start + Duration.FromTicks(ticks * 1000 / 9);
}
