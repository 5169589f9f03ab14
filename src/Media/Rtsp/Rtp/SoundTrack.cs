using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>Makes the depacketizer of a sound track; null for codings that the recorder does not know.</summary>
internal static class SoundTrack
{
    internal static IDepacketizer? Open(SdpMedia media, int type, string name, int rate, int channels, Queue<AccessUnit> output)
    {
        if (name == "MPEG4-GENERIC")
        {
            return OpenAac(media, type, rate, output);
        }

        AudioFormat? format = name switch
        {
            "PCMA" => new AudioFormat(AudioCodec.G711ALaw, rate, channels, rate, default),
            "PCMU" => new AudioFormat(AudioCodec.G711MuLaw, rate, channels, rate, default),
            "L16" => new AudioFormat(AudioCodec.L16, rate, channels, rate, default),
            "OPUS" => new AudioFormat(AudioCodec.Opus, 48_000, media.Parameter(type, "sprop-stereo") == "1" ? 2 : 1, rate, default),
            "G726-16" => new AudioFormat(AudioCodec.G726, rate, channels, rate, default, 2),
            "G726-24" => new AudioFormat(AudioCodec.G726, rate, channels, rate, default, 3),
            "G726-32" => new AudioFormat(AudioCodec.G726, rate, channels, rate, default, 4),
            "G726-40" => new AudioFormat(AudioCodec.G726, rate, channels, rate, default, 5),
            _ => null,
        };
        return format is null ? null : new SoundDepacketizer(format, output);
    }

    private static AacDepacketizer? OpenAac(SdpMedia media, int type, int rate, Queue<AccessUnit> output)
    {
        var text = media.Parameter(type, "config");
        if (text.Length is 0 or > 128 || text.Length % 2 != 0 || !text.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        var configuration = Convert.FromHexString(text);
        var packing = new AacPacking(
            media.NumberParameter(type, "sizelength", AacPacking.HighBitrate.SizeBits),
            media.NumberParameter(type, "indexlength", AacPacking.HighBitrate.IndexBits),
            media.NumberParameter(type, "indexdeltalength", AacPacking.HighBitrate.IndexDeltaBits));
        if (AudioSpecificConfig.TryParse(configuration) is not { } parsed || !packing.IsUsable)
        {
            return null;
        }

        var format = new AudioFormat(AudioCodec.Aac, parsed.SampleRate, parsed.Channels, rate, configuration);
        return new AacDepacketizer(format, packing, (int)((long)parsed.FrameSamples * rate / parsed.SampleRate), output);
    }
}
