using System.Collections.Immutable;

namespace Supervision.Domain;

/// <summary>What was demanded of a camera's record, as the configuration said it.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Term">How long it is kept.</param>
/// <param name="AllowedSeconds">
/// Missing seconds of a Beijing day that are excused, by cause; a cause that is not named excuses nothing, and -1 excuses whatever the cause explains.
/// </param>
public sealed record RetentionRule(string Camera, RetentionTerm Term, ImmutableSortedDictionary<GapCause, int> AllowedSeconds)
{
    /// <summary>What is excused where the configuration says nothing: restarts, short losses, what was planned. Our own choice: no document names figures.</summary>
    public static readonly ImmutableSortedDictionary<GapCause, int> DefaultAllowed = ImmutableSortedDictionary.CreateRange(
    [
        KeyValuePair.Create(GapCause.CameraOff, 600),
        KeyValuePair.Create(GapCause.Network, 300),
        KeyValuePair.Create(GapCause.RecorderStopped, 300),
        KeyValuePair.Create(GapCause.ClockStep, 10),
        KeyValuePair.Create(GapCause.CameraChange, 60),
        KeyValuePair.Create(GapCause.Overload, 10),
        KeyValuePair.Create(GapCause.Planned, -1),
    ]);

    /// <summary>The rule of a camera of which the record says none.</summary>
    public static RetentionRule Default(string camera) => new(camera, RetentionTerm.Default, DefaultAllowed);
}
