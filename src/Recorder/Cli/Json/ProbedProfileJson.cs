using Supervision.Recorder.Probe;

namespace Supervision.Recorder.Cli.Json;

/// <summary>A media profile: what the camera says of it, what its stream shows, and where the two differ.</summary>
internal sealed record ProbedProfileJson(
    string Token, string Name, string? Address, string Codec, string? Profile, string Resolution, double? Fps, int? Gop, int? Kbps, bool Sound,
    IReadOnlyList<StreamDifferenceJson> Differences, StreamMeasureJson? Measured, string? Trouble)
{
    internal static ProbedProfileJson Of(ProfileReport report)
    {
        var encoder = report.Profile.VideoEncoder!;
        return new(
            report.Profile.Token,
            report.Profile.Name,
            report.Stream is { } stream ? $"{stream.Scheme}://{stream.Authority}{stream.AbsolutePath}" : null,
            encoder.Encoding,
            encoder.CodecProfile,
            encoder.Resolution.ToString(),
            encoder.FrameRate,
            encoder.GopLength,
            encoder.BitrateKbps,
            report.Profile.HasSound,
            [.. report.Differences.Select(StreamDifferenceJson.Of)],
            report.Measure is { } measure ? StreamMeasureJson.Of(measure) : null,
            report.Trouble);
    }
}
