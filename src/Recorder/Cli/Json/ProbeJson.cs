using Supervision.Recorder.Onvif.Soap;
using Supervision.Recorder.Probe;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>probe --json</c> writes. A contract. For a stream all about ONVIF is null or empty, for a camera <c>stream</c> is null.</summary>
internal sealed record ProbeJson(
    string Format, string Address, bool Ok, IdentityJson? Identity, string? Login, double? ClockOffsetSeconds, string? TimeZone, IReadOnlyList<string> Services,
    IReadOnlyList<ProbeStepJson> Steps, IReadOnlyList<ProbedProfileJson> Profiles, StreamMeasureJson? Stream)
{
    private const string Name = "supervision-probe/1";

    internal static ProbeJson Of(Uri stream, StreamMeasure measure) => new(
        Name, $"{stream.Scheme}://{stream.Authority}{stream.AbsolutePath}", measure.IsGood, null, null, null, null, [], [], [], StreamMeasureJson.Of(measure));

    internal static ProbeJson Of(CameraReport report) => new(
        Name,
        report.Address.AbsoluteUri,
        report.IsGood,
        report.Identity is { } identity ? IdentityJson.Of(identity) : null,
        report.Login switch { LoginWay.HttpDigest => "http-digest", LoginWay.Token => "username-token", _ => report.Identity is null ? null : "none" },
        report.Clock is { } clock ? Math.Round(clock.Offset.TotalSeconds, 1) + 0.0 : null,
        report.Clock?.Settings.TimeZone,
        report.Services,
        [.. report.Steps.Select(ProbeStepJson.Of)],
        [.. report.Profiles.Select(ProbedProfileJson.Of)],
        null);
}
