using Supervision.Domain;

namespace Supervision.Recorder.Cli.Json;

/// <summary>A pickup in a camera's recordings in <c>sound --json</c>; <c>missingSince</c>, <c>cause</c> and <c>detail</c> are null where it is recorded.</summary>
internal sealed record SoundStateJson(string Source, string Camera, string? MissingSince, string? Cause, string? Detail)
{
    internal static SoundStateJson Of(SoundState state) => new(
        state.Source, state.Camera, state.Missing is { } missing ? UtcTime.Format(missing.Start) : null, state.Missing?.Cause.Name(), state.Missing?.Detail);
}
