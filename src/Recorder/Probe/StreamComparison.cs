using System.Globalization;

using Supervision.Media.Streams;
using Supervision.Recorder.Onvif.Media;

namespace Supervision.Recorder.Probe;

/// <summary>Holds what a camera says of a profile against what its stream shows. What the camera does not say is not compared.</summary>
internal static class StreamComparison
{
    /// <summary>A rate that is said with a comma is cut off by many cameras, and the dark makes shutters slow.</summary>
    private const double RateTolerance = 0.05;

    /// <summary>A limit of bits is kept over a while, not each second.</summary>
    private const double BitrateTolerance = 1.5;

    private const int FewestPictures = 10;

    /// <summary>The differences, in the order of <see cref="CameraItem"/>.</summary>
    /// <param name="says">The profile's encoder; null where the camera shows none.</param>
    /// <param name="saysSound">The profile has sound.</param>
    /// <param name="stream">What was measured.</param>
    internal static IReadOnlyList<StreamDifference> Of(VideoEncoder? says, bool saysSound, StreamMeasure stream) =>
    [
        .. says is not null && stream.Picture is { } picture ? Pictures(says, picture) : [],
        .. Sound(saysSound, stream.Sound),
    ];

    private static IEnumerable<StreamDifference> Pictures(VideoEncoder says, PictureMeasure picture) =>
        new[] { Codec(says, picture), Profile(says, picture), Size(says, picture), Rate(says, picture), Gop(says, picture), BPictures(says, picture), Bitrate(says, picture) }
            .OfType<StreamDifference>();

    private static StreamDifference? Codec(VideoEncoder says, PictureMeasure picture)
    {
        var shown = picture.Codec is VideoCodec.H264 ? PictureCodec.H264 : PictureCodec.H265;
        return says.Codec == shown ? null : new(CameraItem.Codec, says.Encoding, shown.ToString().ToUpperInvariant());
    }

    private static StreamDifference? Profile(VideoEncoder says, PictureMeasure picture) =>
        says.CodecProfile is { } told && picture.Coding is { } coding && !Plain(coding.Profile).Equals(Plain(told), StringComparison.OrdinalIgnoreCase)
            ? new(CameraItem.CodecProfile, told, coding.Profile)
            : null;

    /// <summary>ONVIF has Baseline for both kinds, and writes Main10.</summary>
    internal static string Plain(string profile) => profile.Replace("Constrained ", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static StreamDifference? Size(VideoEncoder says, PictureMeasure picture) =>
        says.Resolution == new Resolution(picture.Width, picture.Height) || says.Resolution.Width == 0
            ? null
            : new(CameraItem.Resolution, says.Resolution.ToString(), $"{picture.Width}x{picture.Height}");

    private static StreamDifference? Rate(VideoEncoder says, PictureMeasure picture)
    {
        var told = says.FrameRate / Math.Max(1, says.EncodingInterval ?? 1);
        return told is { } rate && picture.Pictures >= FewestPictures && Math.Abs(picture.FramesPerSecond - rate) > rate * RateTolerance
            ? new(CameraItem.FrameRate, Number(rate), Number(picture.FramesPerSecond))
            : null;
    }

    private static StreamDifference? Gop(VideoEncoder says, PictureMeasure picture) => says.GopLength is not { } told || told <= 0 ? null
        : picture.Gop.Usual is { } usual && usual != told ? new(CameraItem.Gop, Number(told), Number(usual))
        : picture.Gop.Unfinished > told ? new(CameraItem.Gop, Number(told), $"more than {picture.Gop.Unfinished}")
        : null;

    private static StreamDifference? BPictures(VideoEncoder says, PictureMeasure picture) =>
        says.AnchorDistance is { } distance && picture.Pictures >= FewestPictures && distance > 1 != picture.BPictures > 0
            ? new(CameraItem.BPictures, YesOrNone(distance > 1), YesOrNone(picture.BPictures > 0))
            : null;

    private static StreamDifference? Bitrate(VideoEncoder says, PictureMeasure picture) =>
        says.BitrateKbps is { } told && told > 0 && picture.MeanBitrate > told * 1000.0 * BitrateTolerance
            ? new(CameraItem.Bitrate, Kbps(told), Kbps(picture.MeanBitrate / 1000))
            : null;

    private static IEnumerable<StreamDifference> Sound(bool says, SoundMeasure? sound)
    {
        var shows = sound is { Units: > 0 };
        return says == shows ? [] : [new(CameraItem.Sound, OnOrOff(says), OnOrOff(shows))];
    }

    internal static string OnOrOff(bool on) => on ? "on" : "off";

    internal static string YesOrNone(bool yes) => yes ? "yes" : "none";

    internal static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    internal static string Kbps(double thousands) => $"{thousands.ToString("0", CultureInfo.InvariantCulture)} kbit/s";
}
