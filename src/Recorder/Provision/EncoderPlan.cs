using Supervision.Recorder.Onvif.Media;
using Supervision.Recorder.Probe;

using static Supervision.Recorder.Probe.StreamComparison;

namespace Supervision.Recorder.Provision;

/// <summary>How a picture encoder is to be set: the standard where the camera offers it, the nearest that it offers elsewhere.</summary>
/// <param name="Now">As it is.</param>
/// <param name="Wanted">As it is to be; never with a new value that the camera does not offer.</param>
/// <param name="Items">One a setting.</param>
internal sealed record EncoderPlan(VideoEncoder Now, VideoEncoder Wanted, IReadOnlyList<ItemPlan> Items)
{
    private const string Baseline = "Baseline";

    /// <summary>Plans.</summary>
    /// <param name="now">As the camera says.</param>
    /// <param name="offers">What it can, one entry a codec; empty where it does not say.</param>
    /// <param name="standard">What is wanted.</param>
    /// <param name="shown">What the stream shows; null where that is not known.</param>
    internal static EncoderPlan Of(VideoEncoder now, IReadOnlyList<VideoEncoderOptions> offers, CameraStandard standard, PictureMeasure? shown)
    {
        var isH264 = now.Codec is PictureCodec.H264 || offers.Count == 0 || offers.Any(offer => offer.Codec is PictureCodec.H264);
        var codec = isH264 ? PictureCodec.H264 : now.Codec;
        var offer = offers.FirstOrDefault(one => one.Codec == codec) ?? new VideoEncoderOptions { Encoding = now.Encoding, Codec = codec };
        var size = EncoderChoices.Size(now.Resolution, offer.Resolutions, standard.Resolution);
        var rate = EncoderChoices.Rate(offer, standard.FrameRate);
        var gop = EncoderChoices.Within(offer.GopLength, standard.Gop);
        var kbps = EncoderChoices.Within(offer.BitrateKbps, standard.BitrateKbps);
        var switches = now.AnchorDistance is not null || offer.MaxAnchorDistance is not null;
        var hasB = now.AnchorDistance is { } distance ? distance > 1 : shown?.BPictures > 0;
        var profile = Profile(now, codec, offer, mayNotHaveB: !switches && (hasB || IsBaseline(now)));
        var wanted = now with
        {
            Codec = codec,
            Encoding = isH264 ? "H264" : now.Encoding,
            CodecProfile = profile?.Target ?? now.CodecProfile,
            Resolution = size,
            FrameRate = rate,
            EncodingInterval = now.EncodingInterval is null ? null : 1,
            GopLength = gop,
            BitrateKbps = kbps,
            AnchorDistance = switches && (now.AnchorDistance > 1 || (now.AnchorDistance is null && hasB)) ? 1 : now.AnchorDistance,
            Quality = now.Codec == codec || offer.Quality is not { } range ? now.Quality : Math.Clamp(now.Quality, range.Min, range.Max),
        };
        var noB = switches || profile?.Target == Baseline ? "none" : null;
        ItemPlan?[] items =
        [
            new(CameraItem.Codec, Word(now.Codec, now.Encoding), "H264", isH264 ? "H264" : null, now.Codec is PictureCodec.H264, isH264 ? null : "the camera does not offer H.264"),
            profile,
            new(CameraItem.Resolution, now.Resolution.ToString(), $"at least {standard.Resolution}", size.ToString(), now.Resolution == size && EncoderChoices.Reaches(size, standard.Resolution)),
            Number(CameraItem.FrameRate, now.FrameRate / Math.Max(1, now.EncodingInterval ?? 1), standard.FrameRate, rate, StreamComparison.Number),
            Number(CameraItem.Gop, now.GopLength, standard.Gop, gop, StreamComparison.Number),
            new(CameraItem.BPictures, YesOrNone(hasB), "none", noB, !hasB, hasB && noB is null ? "the camera has no switch for B pictures and no Baseline profile" : null),
            Number(CameraItem.Bitrate, now.BitrateKbps, standard.BitrateKbps, kbps, Kbps),
        ];
        return new(now, wanted, [.. items.OfType<ItemPlan>()]);
    }

    /// <summary>One change alone, for a camera that refuses them together.</summary>
    internal static VideoEncoder With(VideoEncoder encoder, CameraItem item, VideoEncoder wanted) => item switch
    {
        CameraItem.Codec => encoder with { Codec = wanted.Codec, Encoding = wanted.Encoding, CodecProfile = wanted.CodecProfile, Quality = wanted.Quality },
        CameraItem.CodecProfile => encoder with { CodecProfile = wanted.CodecProfile },
        CameraItem.Resolution => encoder with { Resolution = wanted.Resolution },
        CameraItem.FrameRate => encoder with { FrameRate = wanted.FrameRate, EncodingInterval = wanted.EncodingInterval, BitrateKbps = encoder.BitrateKbps ?? wanted.BitrateKbps },
        CameraItem.Gop => encoder with { GopLength = wanted.GopLength },
        CameraItem.BPictures => encoder with { AnchorDistance = wanted.AnchorDistance },
        CameraItem.Bitrate => encoder with { BitrateKbps = wanted.BitrateKbps, FrameRate = encoder.FrameRate ?? wanted.FrameRate },
        _ => encoder,
    };

    /// <summary>Main; or Baseline, which is Main without B pictures, where nothing else switches these off. Null for another codec.</summary>
    private static ItemPlan? Profile(VideoEncoder now, PictureCodec codec, VideoEncoderOptions offer, bool mayNotHaveB)
    {
        if (codec is not PictureCodec.H264)
        {
            return null;
        }

        var useBaseline = mayNotHaveB && (IsBaseline(now) || offer.CodecProfiles.Contains(Baseline));
        var shallBe = useBaseline ? Baseline : CameraStandard.Profile;
        var target = useBaseline ? Baseline : EncoderChoices.Profile(offer.CodecProfiles);
        var why = useBaseline ? "the camera has no switch for B pictures, and Baseline has none"
            : target != shallBe ? "the camera does not offer Main" : null;
        var @is = now.Codec is PictureCodec.H264 ? now.CodecProfile ?? "?" : "?";
        return new(CameraItem.CodecProfile, @is, shallBe, target, @is == shallBe, why);
    }

    private static ItemPlan Number<T>(CameraItem item, T? now, double standard, T target, Func<double, string> write)
        where T : struct, IConvertible
    {
        var @is = now is { } value ? write(value.ToDouble(null)) : "?";
        return new(item, @is, write(standard), write(target.ToDouble(null)), @is == write(standard), write(target.ToDouble(null)) == write(standard) ? null : "the nearest that the camera offers");
    }

    private static bool IsBaseline(VideoEncoder encoder) => encoder.CodecProfile == Baseline;

    private static string Word(PictureCodec codec, string encoding) => codec is PictureCodec.Other ? encoding : codec.ToString().ToUpperInvariant();
}
