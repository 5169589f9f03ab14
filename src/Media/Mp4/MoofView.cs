using System.Buffers.Binary;

namespace Supervision.Media.Mp4;

/// <summary>A <c>moof</c> as this recorder writes it: pictures, and sound or not.</summary>
internal readonly ref struct MoofView
{
    private MoofView(uint sequence, RunView video, RunView audio, bool hasAudio)
    {
        Sequence = sequence;
        Video = video;
        Audio = audio;
        HasAudio = hasAudio;
    }

    internal uint Sequence { get; }

    internal RunView Video { get; }

    internal RunView Audio { get; }

    internal bool HasAudio { get; }

    internal static bool TryRead(ReadOnlySpan<byte> payload, out MoofView moof)
    {
        moof = default;
        var boxes = new BoxReader(payload);
        if (!boxes.MoveNext() || !boxes.Is("mfhd"u8) || boxes.Payload.Length != 8)
        {
            return false;
        }

        var sequence = BinaryPrimitives.ReadUInt32BigEndian(boxes.Payload[BoxReader.FullHeaderSize..]);
        if (!boxes.MoveNext() || !boxes.Is("traf"u8) || !RunView.TryRead(boxes.Payload, out var video) || video.Track != Mp4Tracks.Video)
        {
            return false;
        }

        RunView audio = default;
        var hasAudio = boxes.MoveNext();
        if (hasAudio && (!boxes.Is("traf"u8) || !RunView.TryRead(boxes.Payload, out audio) || audio.Track != Mp4Tracks.Audio))
        {
            return false;
        }

        moof = new(sequence, video, audio, hasAudio);
        return boxes.AtEnd;
    }
}
