using Supervision.Media.Streams;

namespace Supervision.Media.Mp4;

/// <summary>Reads <c>ftyp</c>, the <c>uuid</c> box and <c>moov</c>.</summary>
internal static class HeaderReader
{
    /// <summary>Largest <c>uuid</c> or <c>moov</c> box that is read.</summary>
    internal const int MaxBox = 1 << 20;

    private const int GuidSize = 16;

    internal static SegmentHeader? Read(SegmentFile file)
    {
        if (file.BoxAt(0) is not { } fileType || !fileType.Is("ftyp"u8) || file.BoxAt(fileType.EndOffset) is not { } next)
        {
            return null;
        }

        (Guid? Type, ReadOnlyMemory<byte> Payload) own = default;
        if (next.Is("uuid"u8))
        {
            if (!TryReadUuid(file, next, out var type, out var payload) || file.BoxAt(next.EndOffset) is not { } afterUuid)
            {
                return null;
            }

            own = (type, payload);
            next = afterUuid;
        }

        if (!next.Is("moov"u8) || file.Payload(next, MaxBox) is not { } movie || !TryReadTracks(movie, out var video, out var sounds))
        {
            return null;
        }

        return new(own.Type, own.Payload, video!, sounds, next.EndOffset);
    }

    internal static bool TryReadUuid(SegmentFile file, BoxAt box, out Guid type, out ReadOnlyMemory<byte> payload)
    {
        var bytes = file.Payload(box, MaxBox);
        if (bytes is null || bytes.Length < GuidSize)
        {
            (type, payload) = (default, default);
            return false;
        }

        type = new Guid(bytes.AsSpan(0, GuidSize), bigEndian: true);
        payload = bytes.AsMemory(GuidSize);
        return true;
    }

    private static bool TryReadTracks(ReadOnlySpan<byte> movie, out VideoFormat? video, out List<StoredSound> sounds)
    {
        video = null;
        sounds = [];
        var boxes = new BoxReader(movie);
        while (boxes.MoveNext())
        {
            if (!boxes.Is("trak"u8))
            {
                continue;
            }

            switch (TrackReader.Read(boxes.Payload))
            {
                case VideoFormat pictures when video is null:
                    video = pictures;
                    break;
                case AudioFormat sound when sounds.Count < StoredSound.MostTracks:
                    sounds.Add(new StoredSound(sound, TrackReader.Name(boxes.Payload)));
                    break;
                default:
                    return false;
            }
        }

        return boxes.AtEnd && video is not null;
    }
}
