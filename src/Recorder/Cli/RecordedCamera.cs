using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli;

/// <summary>What an archive knows of a camera.</summary>
/// <param name="Totals">What is recorded.</param>
/// <param name="Clock">How far its clock was off when that was measured last; null where it never was.</param>
/// <param name="Label">Label mode of its last segment; null without one.</param>
/// <param name="Place">Where it was reached by ONVIF last; null where it never was.</param>
/// <param name="Schedule">When it is recorded, as the journal has it.</param>
/// <param name="Thinned">Why its last segment has key frames only; null where it has all pictures.</param>
internal sealed record RecordedCamera(CameraTotals Totals, ClockOffset? Clock, string? Label, CameraPlace? Place, RecordingSchedule Schedule, string? Thinned)
{
    private static readonly Duration Hardly = Duration.FromMinutes(5);

    internal static IReadOnlyList<RecordedCamera> All(CatalogReader catalog)
    {
        var clocks = catalog.LastClockOffsets().GroupBy(clock => clock.Camera).ToDictionary(ways => ways.Key, Best);
        var places = catalog.Places().ToDictionary(place => place.Camera);
        var schedules = catalog.Schedules().ToLookup(schedule => schedule.Camera, schedule => schedule.Schedule, StringComparer.Ordinal);
        var thinned = catalog.Thinned().ToDictionary(stretch => stretch.Run, stretch => stretch.Reason);
        return [.. catalog.Cameras().Select(camera => Of(camera, catalog.LastSegment(camera.Camera)))];

        RecordedCamera Of(CameraTotals camera, Segment? last) => new(
            camera,
            clocks.GetValueOrDefault(camera.Camera),
            last?.Label,
            places.GetValueOrDefault(camera.Camera),
            schedules[camera.Camera].LastOrDefault(RecordingSchedule.Always),
            last is null ? null : thinned.GetValueOrDefault(last.Run));
    }

    /// <summary>The newest measurement; that by sender reports where it is hardly older, because ONVIF knows whole seconds only.</summary>
    internal static ClockOffset Best(IEnumerable<ClockOffset> ways)
    {
        var newest = ways.MaxBy(way => way.Measured)!;
        return ways.FirstOrDefault(way => way.Source == "rtcp" && newest.Measured - way.Measured <= Hardly) ?? newest;
    }
}
