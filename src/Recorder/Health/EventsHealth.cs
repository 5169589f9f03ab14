using Supervision.Recorder.Alarms;

namespace Supervision.Recorder.Health;

/// <summary>A camera's events in <c>/health</c>.</summary>
/// <param name="Listening">True while the camera tells them.</param>
/// <param name="Message">Why it does not; empty where it does.</param>
/// <param name="Motion">How often motion began since the program's start.</param>
/// <param name="Audio">How often the camera heard a sound that it reports.</param>
/// <param name="Alarms">What it reported of itself and did not take back.</param>
internal sealed record EventsHealth(bool Listening, string Message, long Motion, long Audio, IReadOnlyList<StandingHealth> Alarms)
{
    internal static EventsHealth? Of(EventState? events) => events is null ? null : new(
        events.IsListening, events.Message, events.Motions, events.Sounds, [.. events.Standing.Select(StandingHealth.Of)]);
}
