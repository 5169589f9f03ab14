using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli;

/// <summary>Something that was wrong for a while: a camera's report, or a fault of a sound; one of the two is null.</summary>
internal sealed record HallEvent(CameraAlarmEvent? Alarm, SoundFaultEvent? Fault)
{
    internal string Source => Alarm?.Camera ?? Fault!.Source.Id;

    internal Instant Start => Alarm?.Start ?? Fault!.Start;

    internal Instant? End => Alarm is null ? Fault!.End : Alarm.End;

    internal string Detail => Alarm?.Detail ?? Fault!.Detail;

    /// <summary>All in a range, by start.</summary>
    internal static IReadOnlyList<HallEvent> Of(CatalogReader catalog, string? camera, Instant? from, Instant? to) =>
    [
        .. catalog.CameraAlarms(camera, from, to).Select(alarm => new HallEvent(alarm, null))
            .Concat(catalog.SoundFaults(camera, from, to).Select(fault => new HallEvent(null, fault)))
            .OrderBy(found => found.Start),
    ];
}
