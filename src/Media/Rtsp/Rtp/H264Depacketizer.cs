using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>H.264 in packetization modes 0 and 1 (RFC 6184): single NAL units, STAP-A, FU-A. The interleaved mode's kinds are counted as malformed.</summary>
internal sealed class H264Depacketizer(VideoFormats formats, Queue<AccessUnit> output) : VideoDepacketizer(formats, output)
{
    private const int StapA = 24;
    private const int FuA = 28;

    private protected override bool TryAdd(ReadOnlySpan<byte> payload)
    {
        if (payload.Length < 2)
        {
            return false;
        }

        if (NalSyntax.BeginsWithStartCode(payload))
        {
            Picture.WriteNal(payload);
            return true;
        }

        switch (payload[0] & 0x1F)
        {
            case >= 1 and < StapA:
                if (Picture.InNal)
                {
                    Picture.Damage();
                }

                Picture.WriteNal(payload);
                return true;
            case StapA:
                return TryAddAggregate(payload[1..], prefixBytes: 0, leastNalBytes: 1);
            case FuA when payload.Length > 2:
                var header = (byte)((payload[0] & 0xE0) | (payload[1] & 0x1F));
                return TryAddFragment((payload[1] & 0x80) != 0, (payload[1] & 0x40) != 0, [header], payload[2..]);
            default:
                Picture.Damage();
                return false;
        }
    }

    private protected override SlicePlace Look(ReadOnlySpan<byte> payload)
    {
        if (payload.Length < 3)
        {
            return SlicePlace.None;
        }

        return (payload[0] & 0x1F) switch
        {
            StapA => NalSyntax.Place(VideoCodec.H264, payload[3..]),
            FuA => NalSyntax.Place(VideoCodec.H264, [(byte)(payload[1] & 0x1F), (payload[1] & 0x80) != 0 ? payload[2] : (byte)0]),
            _ => NalSyntax.Place(VideoCodec.H264, payload),
        };
    }
}
