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
    internal static ScannedFragment? Read(SegmentFile file, long offset, int soundTracks)
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
            || file.BoxAt(moof.EndOffset) is not { } data || !data.Is("mdat"u8) || data.PayloadLength > MaxData
            ? null
            : Describe(view, soundTracks, offset, moof, data, start) is not { } found ? null
            : found with { LeftOutOffset = leftOut?.Offset ?? 0, LeftOutSets = leftOut?.Count ?? 0 };
    }

    private static ScannedFragment? Describe(MoofView view, int soundTracks, long offset, BoxAt moof, BoxAt data, (Instant? Moment, long Time) start)
    {
        view.Video.Sum(out var videoBytes, out var pictureDuration);
        var firstByte = data.PayloadOffset - moof.Offset;
        if (view.Video.DataOffset != firstByte || Sounds(view, soundTracks, firstByte + videoBytes, firstByte + data.PayloadLength) is not { } sounds)
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
            Sounds = sounds,
            Pictures = view.Video.Count,
            StartsWithKeyFrame = first.IsKey,
        };
    }

    /// <summary>The runs of sound, which fill the bytes up to the end one behind the other; null where they do not.</summary>
    private static ScannedSound[]? Sounds(MoofView view, int tracks, long firstByte, long end)
    {
        var sounds = view.SoundRunCount == 0 ? [] : new ScannedSound[view.SoundRunCount];
        var runs = view.Sounds;
        for (var index = 0; index < sounds.Length && runs.MoveNext(); index++)
        {
            var run = runs.Current;
            if (runs.Track >= tracks || run.DataOffset != firstByte)
            {
                return null;
            }

            run.Sum(out var bytes, out var duration);
            firstByte += bytes;
            sounds[index] = new ScannedSound(runs.Track, run.DecodeTime, duration, run.Count);
        }

        return firstByte == end ? sounds : null;
    }
}
