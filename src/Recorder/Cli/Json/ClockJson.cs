namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>clock --json</c> writes. A contract, like <see cref="SegmentJson"/>. Without samples of the host <c>host</c> is null.</summary>
internal sealed record ClockJson(string Format, HostClockJson? Host, IReadOnlyList<CameraClockJson> Cameras)
{
    internal static ClockJson Of(ClockSeries series) => new(
        "supervision-clock/1",
        series.Host.Count == 0 ? null : HostClockJson.Of(series.Host),
        [.. series.Cameras.Select(CameraClockJson.Of)]);
}
