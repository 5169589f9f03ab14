using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>H.265 (RFC 7798): single NAL units, aggregation packets and fragments. PACI packets are counted as malformed.</summary>
/// <param name="formats">The track's parameter sets.</param>
/// <param name="output">Where finished pictures go.</param>
/// <param name="hasDecodingOrder">Whether packets carry decoding order numbers (sprop-max-don-diff above 0): they are skipped, since cameras send in decoding order.</param>
internal sealed class H265Depacketizer(VideoFormats formats, Queue<AccessUnit> output, bool hasDecodingOrder) : VideoDepacketizer(formats, output)
{
    private const int Aggregation = 48;
    private const int Fragmentation = 49;
    private const int HeaderBytes = 2;

    private protected override bool TryAdd(ReadOnlySpan<byte> payload)
    {
        if (payload.Length <= HeaderBytes)
        {
            return false;
        }

        if (NalSyntax.BeginsWithStartCode(payload))
        {
            Picture.WriteNal(payload);
            return true;
        }

        switch ((payload[0] >> 1) & 0x3F)
        {
            case < Aggregation:
                return TryAddSingle(payload);
            case Aggregation:
                return TryAddUnits(payload[HeaderBytes..]);
            case Fragmentation:
                return TryAddFragment(payload);
            default:
                Picture.Damage();
                return false;
        }
    }

    private protected override SlicePlace Look(ReadOnlySpan<byte> payload)
    {
        var skipped = hasDecodingOrder ? 2 : 0;
        if (payload.Length <= HeaderBytes + 1 + skipped)
        {
            return SlicePlace.None;
        }

        var isFirst = (payload[HeaderBytes] & 0x80) != 0;
        return ((payload[0] >> 1) & 0x3F) switch
        {
            Aggregation => NalSyntax.Place(VideoCodec.H265, payload[Math.Min(HeaderBytes + skipped + 2, payload.Length)..]),
            Fragmentation => NalSyntax.Place(
                VideoCodec.H265, [(byte)((payload[HeaderBytes] & 0x3F) << 1), 1, isFirst ? payload[HeaderBytes + 1 + skipped] : (byte)0]),
            _ => NalSyntax.Place(VideoCodec.H265, [payload[0], payload[1], payload[HeaderBytes + skipped]]),
        };
    }

    private bool TryAddSingle(ReadOnlySpan<byte> payload)
    {
        var skipped = hasDecodingOrder ? 2 : 0;
        if (payload.Length <= HeaderBytes + skipped)
        {
            return false;
        }

        if (Picture.InNal)
        {
            Picture.Damage();
        }

        Picture.BeginNal();
        Picture.Append(payload[..HeaderBytes]);
        Picture.Append(payload[(HeaderBytes + skipped)..]);
        Picture.EndNal();
        return true;
    }

    // The first unit is preceded by a DONL of two bytes, the others by a DOND of one.
    private bool TryAddUnits(ReadOnlySpan<byte> units)
    {
        if (!hasDecodingOrder)
        {
            return TryAddAggregate(units, prefixBytes: 0, HeaderBytes);
        }

        return units.Length > 2 && TryAddAggregate(units[1..], prefixBytes: 1, HeaderBytes);
    }

    private bool TryAddFragment(ReadOnlySpan<byte> payload)
    {
        var flags = payload[HeaderBytes];
        var first = (flags & 0x80) != 0;
        var body = HeaderBytes + 1 + (hasDecodingOrder && first ? 2 : 0);
        if (payload.Length <= body)
        {
            return false;
        }

        var type = (byte)((payload[0] & 0x81) | ((flags & 0x3F) << 1));
        return TryAddFragment(first, (flags & 0x40) != 0, [type, payload[1]], payload[body..]);
    }
}
