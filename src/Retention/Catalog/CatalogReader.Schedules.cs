using Supervision.Domain;

namespace Supervision.Retention.Catalog;

/// <content>What schedules cameras had.</content>
public sealed partial class CatalogReader
{
    /// <summary>The schedules of all cameras, or of one, in the order in which they came into force. Before the first one of a camera all 24 hours are asked for.</summary>
    /// <param name="camera">Only this camera's.</param>
    public IReadOnlyList<ScheduleInForce> Schedules(string? camera = null) =>
    [
        .. Query<(string Camera, long From, string Schedule)>(
            "SELECT camera, from_ns, schedule FROM schedules WHERE @camera IS NULL OR camera = @camera ORDER BY camera, number", new { camera })
            .Select(row => new ScheduleInForce(row.Camera, UtcTime.FromNanoseconds(row.From), RecordingSchedule.Parse(row.Schedule))),
    ];
}
