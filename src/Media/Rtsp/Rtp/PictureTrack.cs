using System.Buffers.Binary;

using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>Makes the depacketizer of a picture track, with the parameter sets that the description gives.</summary>
internal static class PictureTrack
{
    internal static VideoDepacketizer? Open(SdpMedia media, int type, string name, Queue<AccessUnit> output)
    {
        switch (name)
        {
            case "H264":
                var avc = new VideoFormats(VideoCodec.H264);
                avc.Observe(Sets(media, type, "sprop-parameter-sets"));
                return new H264Depacketizer(avc, output);
            case "H265" or "HEVC":
                var hevc = new VideoFormats(VideoCodec.H265);
                hevc.Observe(Sets(media, type, "sprop-vps", "sprop-sps", "sprop-pps"));
                return new H265Depacketizer(hevc, output, media.NumberParameter(type, "sprop-max-don-diff", 0) > 0);
            default:
                return null;
        }
    }

    // As NAL units behind 4-byte lengths; what is no base64 is left out: the stream itself will bring the sets.
    private static byte[] Sets(SdpMedia media, int type, params ReadOnlySpan<string> names)
    {
        var all = new List<byte>();
        foreach (var name in names)
        {
            foreach (var text in media.Parameter(type, name).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var padded = text.TrimEnd('=').PadRight((text.TrimEnd('=').Length + 3) / 4 * 4, '=');
                var nal = new byte[padded.Length];
                if (Convert.TryFromBase64String(padded, nal, out var length) && length > 0)
                {
                    var prefix = new byte[4];
                    BinaryPrimitives.WriteInt32BigEndian(prefix, length);
                    all.AddRange(prefix);
                    all.AddRange(nal.AsSpan(0, length));
                }
            }
        }

        return [.. all];
    }
}
