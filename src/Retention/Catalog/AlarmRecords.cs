using Supervision.Domain;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Catalog;

/// <summary>How reports of cameras become rows. One of a kind stands at most; a second telling of its begin changes nothing.</summary>
internal static class AlarmRecords
{
    /// <summary>A recorder that ended hears no camera any more.</summary>
    internal const string EndAlarms = "UPDATE camera_alarms SET end_ns = max(start_ns, @End) WHERE end_ns IS NULL;";

    private const string Begin = """
        INSERT INTO camera_alarms (alarm_number, camera, alarm, start_ns, camera_start_ns, detail) SELECT @Number, @Camera, @Alarm, @Start, @CameraTime, @Detail
        WHERE NOT EXISTS (SELECT 1 FROM camera_alarms WHERE camera = @Camera AND alarm = @Alarm AND end_ns IS NULL)
        """;

    private const string End =
        "UPDATE camera_alarms SET end_ns = max(start_ns, @End), camera_end_ns = @CameraTime WHERE camera = @Camera AND alarm = @Alarm AND end_ns IS NULL";

    /// <summary>The statement of a record; null where it is none of these.</summary>
    internal static (string Sql, object Values)? Statement(JournalRecord record) => record switch
    {
        CameraAlarmBegun r => (Begin, new { r.Number, r.Camera, Alarm = r.Alarm.Name(), Start = UtcTime.ToNanoseconds(r.Start), CameraTime = RowTime.Optional(r.CameraTime), r.Detail }),
        CameraAlarmEnded r => (End, new { r.Camera, Alarm = r.Alarm.Name(), End = UtcTime.ToNanoseconds(r.End), CameraTime = RowTime.Optional(r.CameraTime) }),
        _ => null,
    };
}
