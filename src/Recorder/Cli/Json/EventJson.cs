using NodaTime;

using Supervision.Domain;

namespace Supervision.Recorder.Cli.Json;

/// <summary>An event in <c>events --json</c>. A contract, like <see cref="SegmentJson"/>.</summary>
internal sealed record EventJson(string Source, string Kind, string Event, string Start, string? End, string? CameraStart, string? CameraEnd, string Detail)
{
    internal static EventJson Of(HallEvent found) => new(
        found.Source,
        found.Fault is { Source.IsPickup: true } ? "pickup" : "camera",
        found.Alarm?.Alarm.Name() ?? found.Fault!.Fault.Name(),
        UtcTime.Format(found.Start),
        Text(found.End),
        Text(found.Alarm?.CameraStart),
        Text(found.Alarm?.CameraEnd),
        found.Detail);

    private static string? Text(Instant? time) => time is { } known ? UtcTime.Format(known) : null;
}
