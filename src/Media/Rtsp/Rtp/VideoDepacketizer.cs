using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>
/// What H.264 and H.265 have in common: a picture ends with the marker or with another timestamp. Parameter sets that come with a marker or a
/// timestamp of their own (several makes do so) belong to the next picture.
/// </summary>
internal abstract class VideoDepacketizer(VideoFormats formats, Queue<AccessUnit> output) : IDepacketizer
{
    public TrackFormat? Format => formats.Current;

    public long Malformed { get; private set; }

    public long Dropped => Picture.Dropped;

    /// <summary>Why the parameter sets give no format; null where they do.</summary>
    internal string? FormatError => formats.Error;

    private protected PictureBuilder Picture { get; } = new(formats, output);

    public void Push(in RtpPacket packet)
    {
        if (Picture.IsOpen && packet.Timestamp != Picture.Timestamp && Picture.HasAnySlice)
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

        if (!TryAdd(packet.Payload))
        {
            Malformed++;
        }

        if (packet.Marker && Picture.HasAnySlice)
        {
            Picture.Finish();
        }
    }

    public void Dispose() => Picture.Dispose();

    /// <summary>Adds a payload's NAL units to the picture.</summary>
    /// <returns>False where it makes no sense; what could be used was used.</returns>
    private protected abstract bool TryAdd(ReadOnlySpan<byte> payload);

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
}
