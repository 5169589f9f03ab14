using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Sound;

namespace Supervision.Recorder.Health;

/// <summary>One sound in <c>/health</c>: a pickup, or the own sound of a camera at a counter.</summary>
/// <param name="Sound">Id of the pickup or camera.</param>
/// <param name="Kind"><c>pickup</c> or <c>camera</c>.</param>
/// <param name="Connected">True while sound can come.</param>
/// <param name="Message">The last thing that went wrong; empty while nothing does.</param>
/// <param name="Minute">UTC of the newest minute that was measured; null before the first.</param>
/// <param name="LoudnessLufs">How loud speech was in it.</param>
/// <param name="Faults">What was raised in opening hours and is not over.</param>
internal sealed record SoundHealth(
    string Sound, string Kind, bool Connected, string Message, Instant? Minute, double? LoudnessLufs, IReadOnlyList<string> Faults)
{
    internal static SoundHealth Of(SoundStatus status) => new(
        status.Source.Id,
        status.Source.IsPickup ? "pickup" : "camera",
        status.IsConnected,
        status.Message,
        status.Minute?.Start,
        status.Minute is { } minute ? Math.Round(minute.LoudnessLufs, 1) : null,
        [.. status.Faults.Select(fault => fault.Name())]);
}
