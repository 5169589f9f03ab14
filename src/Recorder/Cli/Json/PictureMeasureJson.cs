using System.Text.Json;

using Supervision.Recorder.Probe;

namespace Supervision.Recorder.Cli.Json;

/// <summary>The pictures of a measured stream. Part of <see cref="StreamMeasureJson"/>.</summary>
internal sealed record PictureMeasureJson(
    string Codec, string? Profile, string? Level, bool? Interlaced, int Width, int Height, int Pictures, double Fps, GopMeasureJson Gop, int BPictures, int Damaged,
    long Bitrate, long PeakBitrate, IReadOnlyList<string> SmartCodec, int FormatChanges)
{
    internal static PictureMeasureJson Of(PictureMeasure picture) => new(
        picture.Codec.ToString().ToLowerInvariant(),
        picture.Coding?.Profile,
        picture.Coding?.Level,
        picture.Coding?.Interlaced,
        picture.Width,
        picture.Height,
        picture.Pictures,
        Math.Round(picture.FramesPerSecond, 2),
        new(picture.Gop.Usual, picture.Gop.Shortest, picture.Gop.Longest, picture.Gop.Lengths.Count, picture.Gop.Unfinished),
        picture.BPictures,
        picture.Damaged,
        (long)Math.Round(picture.MeanBitrate),
        (long)Math.Round(picture.PeakBitrate),
        [.. picture.SmartCodec.Select(sign => JsonNamingPolicy.KebabCaseLower.ConvertName(sign.ToString()))],
        picture.FormatChanges);
}
