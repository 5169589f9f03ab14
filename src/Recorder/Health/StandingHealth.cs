using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Alarms;

namespace Supervision.Recorder.Health;

/// <summary>A report of a camera that stands, in <c>/health</c>.</summary>
/// <param name="Alarm"><c>tamper</c> or <c>signal-loss</c>.</param>
/// <param name="Since">UTC at which it came.</param>
/// <param name="Detail">The camera's own words.</param>
internal sealed record StandingHealth(string Alarm, Instant Since, string Detail)
{
    internal static StandingHealth Of(StandingAlarm alarm) => new(alarm.Alarm.Name(), alarm.Since, alarm.Detail);
}
