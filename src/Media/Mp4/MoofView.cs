using System.Buffers.Binary;

namespace Supervision.Media.Mp4;

/// <summary>A <c>moof</c> as this recorder writes it: pictures, and a run of each sound track that has some in it.</summary>
internal readonly ref struct MoofView
{
    private readonly ReadOnlySpan<byte> _sounds;

    private MoofView(uint sequence, RunView video, ReadOnlySpan<byte> sounds, int soundRuns)
    {
        Sequence = sequence;
        Video = video;
        _sounds = sounds;
        SoundRunCount = soundRuns;
    }

    internal uint Sequence { get; }

    internal RunView Video { get; }

    /// <summary>The runs of sound, by track.</summary>
    internal SoundRuns Sounds => new(_sounds);

    internal int SoundRunCount { get; }

    internal static bool TryRead(ReadOnlySpan<byte> payload, out MoofView moof)
    {
        moof = default;
        var boxes = new BoxReader(payload);
        if (!boxes.MoveNext() || !boxes.Is("mfhd"u8) || boxes.Payload.Length != 8)
        {
            return false;
        }

        var sequence = BinaryPrimitives.ReadUInt32BigEndian(boxes.Payload[BoxReader.FullHeaderSize..]);
        if (!boxes.MoveNext() || !boxes.Is("traf"u8) || !RunView.TryRead(boxes.Payload, out var video) || video.Track != Mp4Tracks.Video
            || !SoundRuns.AreValid(boxes.Rest, out var count))
        {
            return false;
        }

        moof = new(sequence, video, boxes.Rest, count);
        return true;
    }
}
