namespace Supervision.Recorder.Alarms;

/// <summary>What is known of a camera's events. Never changed: a new one takes its place.</summary>
/// <param name="IsListening">The camera tells its events.</param>
/// <param name="Message">Why it does not; empty where it does, and before it was asked.</param>
/// <param name="Motions">How often motion began, since the program's start.</param>
/// <param name="Sounds">How often the camera heard a sound that it reports.</param>
/// <param name="Standing">What it reported of itself and did not take back.</param>
internal sealed record EventState(bool IsListening, string Message, long Motions, long Sounds, IReadOnlyList<StandingAlarm> Standing)
{
    internal static readonly EventState New = new(false, "", 0, 0, []);
}
