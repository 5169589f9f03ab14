using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>
/// What H.264 and H.265 have in common: a picture ends with the marker or with another timestamp. Parameter sets that come with a marker or a
/// timestamp of their own (several makes do so) belong to the next picture.
/// </summary>
/// <remarks>
/// Some cameras mark every slice. The first time that a later slice of the same picture follows a marker, the track turns patient for good:
/// from then on a picture ends only before the next one's first slice. Until then a picture goes out at its marker, without delay.
/// </remarks>
internal abstract class VideoDepacketizer(VideoFormats formats, Queue<AccessUnit> output) : IDepacketizer
{
    private long? _marked;

    public TrackFormat? Format => formats.Current;

    public long Malformed { get; private set; }

    public long Dropped => Picture.Dropped;

    /// <summary>Why the parameter sets give no format; null where they do.</summary>
    internal string? FormatError => formats.Error;

    /// <summary>The camera's marker says nothing: it stands inside of pictures.</summary>
    internal bool IsPatient { get; private set; }

    private protected PictureBuilder Picture { get; } = new(formats, output);

    public void Push(in RtpPacket packet)
    {
        if (Picture.IsOpen && Picture.HasAnySlice && IsBehindPicture(packet))
        {
            if (packet.LostBefore > 0)
            {
                Picture.Damage(); // Its end was not seen.
            }

            Picture.Finish();
        }

        Picture.Open(packet);
        if (packet.LostBefore > 0)
        {
            Picture.AddLoss(packet.LostBefore);
        }
        else if (!IsPatient && packet.Timestamp == _marked && !Picture.HasAnySlice && Look(packet.Payload) == SlicePlace.Later)
        {
            IsPatient = true;
            Picture.Damage(); // Its beginning went out already, as if it were whole.
        }

        if (!TryAdd(packet.Payload))
        {
            Malformed++;
        }

        if (packet.Marker && Picture.HasAnySlice)
        {
            _marked = packet.Timestamp;
            if (!IsPatient)
            {
                Picture.Finish();
            }
        }
    }

    public void Dispose() => Picture.Dispose();

    /// <summary>Adds a payload's NAL units to the picture.</summary>
    /// <returns>False where it makes no sense; what could be used was used.</returns>
    private protected abstract bool TryAdd(ReadOnlySpan<byte> payload);

    /// <summary>What a payload's first bytes say about its (first) NAL unit.</summary>
    private protected abstract SlicePlace Look(ReadOnlySpan<byte> payload);

    /// <summary>Adds NAL units that stand behind 2-byte lengths.</summary>
    private protected bool TryAddAggregate(ReadOnlySpan<byte> payload, int prefixBytes, int leastNalBytes)
    {
        while (payload.Length > prefixBytes + 2)
        {
            payload = payload[prefixBytes..];
            var length = (payload[0] << 8) | payload[1];
            if (length > payload.Length - 2)
            {
                Picture.Damage();
                return false;
            }

            if (length >= leastNalBytes)
            {
                Picture.WriteNal(payload.Slice(2, length));
            }

            payload = payload[(2 + length)..];
        }

        return payload.Length == 0;
    }

    /// <summary>Adds a fragment.</summary>
    private protected bool TryAddFragment(bool first, bool last, ReadOnlySpan<byte> header, ReadOnlySpan<byte> fragment)
    {
        if (first)
        {
            if (Picture.InNal)
            {
                Picture.Damage(); // The fragment before it never ended.
            }

            Picture.BeginNal();
            Picture.Append(header);
        }
        else if (!Picture.InNal)
        {
            Picture.Damage(); // Its beginning is missing.
            return true;
        }

        Picture.Append(fragment);
        if (last)
        {
            Picture.EndNal();
        }

        return true;
    }

    private bool IsBehindPicture(in RtpPacket packet) =>
        packet.Timestamp != Picture.Timestamp || (IsPatient && packet.Timestamp == _marked && Look(packet.Payload) == SlicePlace.First);
}
