using Supervision.Media.Streams;
using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>The encoder, of the site or of one camera.</summary>
internal static class EncoderBinder
{
    private const int MinBitrate = 100_000;
    private const int MaxBitrate = 50_000_000;
    private const int MaxThreads = 64;

    private static readonly (string Word, VideoCodec Value)[] Codecs = [("h264", VideoCodec.H264), ("h265", VideoCodec.H265)];

    internal static EncoderConfiguration Bind(Section parent, EncoderConfiguration inherited)
    {
        if (parent.TakeSection("encoder") is not { } section)
        {
            return inherited;
        }

        var (name, codec) = NameAndCodec(section, inherited);
        var encoder = new EncoderConfiguration
        {
            Name = name,
            Codec = codec,
            Preset = Word(section, "preset", inherited.Preset),
            Bitrate = (int)section.Quantity("bitrate", inherited.Bitrate, MinBitrate, MaxBitrate),
            GopSeconds = section.Number("gop_seconds", inherited.GopSeconds, 0.2, 2),
            Threads = section.Integer("threads", inherited.Threads, 1, MaxThreads),
        };
        section.Finish();
        return encoder;
    }

    /// <summary>Either tells the other where only one is given; both given must agree.</summary>
    private static (string Name, VideoCodec Codec) NameAndCodec(Section section, EncoderConfiguration inherited)
    {
        var codecGiven = section.Take("codec") is not null;
        var codec = section.Choice("codec", inherited.Codec, Codecs);
        if (section.Take("name") is not { } at)
        {
            return (codec == inherited.Codec ? inherited.Name : codec == VideoCodec.H264 ? "libx264" : "libx265", codec);
        }

        var name = Word(section, "name", inherited.Name);
        var written = Writes(name);
        if (written is null && !codecGiven)
        {
            section.Findings.Error(at, CameraTexts.CodecUnknown.With(Findings.Shown(name)));
        }
        else if (written is { } other && codecGiven && other != codec)
        {
            section.Findings.Error(at, CameraTexts.CodecDiffers.With(Findings.Shown(name), Codecs[(int)codec].Word));
        }

        return (name, codecGiven ? codec : written ?? codec);
    }

    private static VideoCodec? Writes(string name) =>
        name.Contains("264", StringComparison.Ordinal) ? VideoCodec.H264
        : name.Contains("265", StringComparison.Ordinal) || name.Contains("hevc", StringComparison.Ordinal) ? VideoCodec.H265
        : null;

    private static string Word(Section section, string key, string otherwise)
    {
        if (section.TakeScalar(key) is not { } scalar)
        {
            return otherwise;
        }

        if (scalar.Text.Length is > 0 and <= 32 && scalar.Text.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-'))
        {
            return scalar.Text;
        }

        section.Unusable(key, scalar, CameraTexts.EncoderWord);
        return otherwise;
    }
}
