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
    /// <param name="catalog">The catalogue.</param>
    /// <param name="camera">Of this camera or pickup; null for all.</param>
    /// <param name="range">Null ends are open.</param>
    /// <param name="dead">Last sign of life of a recorder that does not run any more: what it left open ends there. Null where one runs.</param>
    internal static IReadOnlyList<HallEvent> Of(CatalogReader catalog, string? camera, (Instant? From, Instant? To) range, Instant? dead) =>
    [
        .. catalog.CameraAlarms(camera, range.From, range.To).Select(alarm => new HallEvent(alarm with { End = alarm.End ?? EndOf(alarm.Start, dead) }, null))
            .Concat(catalog.SoundFaults(camera, range.From, range.To).Select(fault => new HallEvent(null, Ended(fault, dead))))
            .OrderBy(found => found.Start),
    ];

    /// <summary>The fault with its end, as far as it is known.</summary>
    internal static SoundFaultEvent Ended(SoundFaultEvent fault, Instant? dead) => fault with { End = fault.End ?? EndOf(fault.Start, dead) };

    private static Instant? EndOf(Instant start, Instant? dead) => dead is { } end ? Instant.Max(start, end) : null;
}
