using NodaTime;

namespace Supervision.Media.Mp4;

/// <summary>Sizes and bytes of <c>prft</c> and <c>moof</c>.</summary>
internal static class FragmentBoxes
{
    /// <summary>Size of <c>prft</c>.</summary>
    internal const int ReferenceSize = 32;

    internal const uint HasDataOffset = 0x1;
    internal const uint HasDuration = 0x100;
    internal const uint HasSize = 0x200;
    internal const uint HasFlags = 0x400;
    internal const uint HasOffset = 0x800;

    // prft flags 24: the moment at which the picture was captured.
    private const uint Captured = 24;
    private const uint BaseIsMoof = 0x02_0000;
    private const int MoofOverhead = 8 + 16;
    private const int TrafOverhead = 8 + 16 + 20 + 20;

    internal static int MoofSize(TrackRun video, ReadOnlySpan<TrackRun> sounds)
    {
        var size = MoofOverhead + TrafSize(video, isVideo: true);
        foreach (var sound in sounds)
        {
            size += sound.Count > 0 ? TrafSize(sound, isVideo: false) : 0;
        }

        return size;
    }

    internal static void Reference(ref BoxWriter writer, Instant start, long mediaTime)
    {
        var box = writer.Open("prft"u8, 1, Captured);
        writer.U32(Mp4Tracks.Video);
        writer.U64(Mp4Time.ToNtp(start));
        writer.U64((ulong)mediaTime);
        writer.Close(box);
    }

    internal static void Moof(ref BoxWriter writer, uint sequence, TrackRun video, ReadOnlySpan<TrackRun> sounds)
    {
        var data = MoofSize(video, sounds) + 8;
        var moof = writer.Open("moof"u8);
        var header = writer.Open("mfhd"u8, 0, 0);
        writer.U32(sequence);
        writer.Close(header);
        Traf(ref writer, Mp4Tracks.Video, video, data);
        data += video.Bytes;
        for (var index = 0; index < sounds.Length; index++)
        {
            if (sounds[index].Count > 0)
            {
                Traf(ref writer, Mp4Tracks.FirstSound + (uint)index, sounds[index], data);
                data += sounds[index].Bytes;
            }
        }

        writer.Close(moof);
    }

    private static int TrafSize(TrackRun run, bool isVideo) =>
        TrafOverhead + (run.Count * (8 + (isVideo ? 4 : 0) + (run.HasOffsets ? 4 : 0)));

    private static void Traf(ref BoxWriter writer, uint track, TrackRun run, int dataOffset)
    {
        var traf = writer.Open("traf"u8);
        var header = writer.Open("tfhd"u8, 0, BaseIsMoof);
        writer.U32(track);
        writer.Close(header);
        var time = writer.Open("tfdt"u8, 1, 0);
        writer.U64((ulong)run.DecodeTimes[0]);
        writer.Close(time);
        Run(ref writer, run, track == Mp4Tracks.Video, dataOffset);
        writer.Close(traf);
    }

    private static void Run(ref BoxWriter writer, TrackRun run, bool isVideo, int dataOffset)
    {
        var hasOffsets = run.HasOffsets;
        var flags = HasDataOffset | HasDuration | HasSize | (isVideo ? HasFlags : 0) | (hasOffsets ? HasOffset : 0);
        var box = writer.Open("trun"u8, 1, flags);
        writer.U32((uint)run.Count);
        writer.U32((uint)dataOffset);
        for (var i = 0; i < run.Count; i++)
        {
            writer.U32((uint)(run.DecodeTimes[i + 1] - run.DecodeTimes[i]));
            writer.U32((uint)run.Sizes[i]);
            if (isVideo)
            {
                writer.U32(run.Units[i].IsKeyFrame ? Mp4Tracks.KeySample : Mp4Tracks.DeltaSample);
            }

            if (hasOffsets)
            {
                writer.U32((uint)(int)(run.Times[i] - run.DecodeTimes[i]));
            }
        }

        writer.Close(box);
    }
}
