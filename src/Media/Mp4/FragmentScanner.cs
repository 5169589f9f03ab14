using System.Buffers.Binary;

using NodaTime;

namespace Supervision.Media.Mp4;

/// <summary>Reads one fragment's boxes.</summary>
internal static class FragmentScanner
{
    /// <summary>Largest <c>moof</c> that is read: more than 60 000 samples.</summary>
    internal const int MaxMoof = 1 << 20;

    /// <summary>Largest <c>mdat</c> that is believed: 2 s at 1 Gbit/s.</summary>
    internal const int MaxData = 1 << 28;

    private const int ReferencePayload = 24;

    /// <summary>The fragment at an offset; null where there is none, or not a whole one.</summary>
    internal static ScannedFragment? Read(SegmentFile file, long offset, bool mayHaveSound)
    {
        (Instant? Moment, long Time) start = default;
        if (file.BoxAt(offset) is not { } moof)
        {
            return null;
        }

        if (moof.Is("prft"u8))
        {
            if (file.Payload(moof, ReferencePayload) is not { Length: ReferencePayload } reference || file.BoxAt(moof.EndOffset) is not { } next)
            {
                return null;
            }

            start = (Mp4Time.FromNtp(BinaryPrimitives.ReadUInt64BigEndian(reference.AsSpan(8))), BinaryPrimitives.ReadInt64BigEndian(reference.AsSpan(16)));
            moof = next;
        }

        (long Offset, int Count)? leftOut = null;
        if (moof.Is("uuid"u8))
        {
            leftOut = LeftOutBox.Locate(file, moof);
            if (leftOut is null || file.BoxAt(moof.EndOffset) is not { } next)
            {
                return null;
            }

            moof = next;
        }

        return !moof.Is("moof"u8) || moof.HeaderSize != BoxReader.HeaderSize || file.Payload(moof, MaxMoof) is not { } payload || !MoofView.TryRead(payload, out var view)
            || (view.HasAudio && !mayHaveSound) || file.BoxAt(moof.EndOffset) is not { } data || !data.Is("mdat"u8) || data.PayloadLength > MaxData
            ? null
            : Describe(view, offset, moof, data, start) is not { } found ? null
            : found with { LeftOutOffset = leftOut?.Offset ?? 0, LeftOutSets = leftOut?.Count ?? 0 };
    }

    private static ScannedFragment? Describe(MoofView view, long offset, BoxAt moof, BoxAt data, (Instant? Moment, long Time) start)
    {
        view.Video.Sum(out var videoBytes, out var pictureDuration);
        var (audioBytes, soundDuration) = (0L, 0L);
        if (view.HasAudio)
        {
            view.Audio.Sum(out audioBytes, out soundDuration);
        }

        var firstByte = data.PayloadOffset - moof.Offset;
        if (view.Video.DataOffset != firstByte || (view.HasAudio && view.Audio.DataOffset != firstByte + videoBytes)
            || videoBytes + audioBytes != data.PayloadLength)
        {
            return null;
        }

        var first = view.Video[0];
        return new()
        {
            Offset = offset,
            Length = data.EndOffset - offset,
            MoofOffset = moof.Offset,
            MoofLength = (int)moof.Size,
            SequenceNumber = view.Sequence,
            Start = start.Moment,
            StartTime = start.Time,
            MediaTime = view.Video.DecodeTime + first.Offset,
            PictureDecodeTime = view.Video.DecodeTime,
            PictureDuration = pictureDuration,
            SoundDecodeTime = view.HasAudio ? view.Audio.DecodeTime : null,
            SoundDuration = soundDuration,
            Pictures = view.Video.Count,
            SoundFrames = view.HasAudio ? view.Audio.Count : 0,
            StartsWithKeyFrame = first.IsKey,
        };
    }
}
