using NodaTime;

namespace Supervision.Retention.Policy;

/// <summary>What goes on a day, what stays although it is too old, and why.</summary>
/// <param name="AsOf">The day in Beijing.</param>
/// <param name="Calendar">Version of the calendar that counted.</param>
/// <param name="IsDeletionOn">False after a rebuild until an operator confirms: then nothing goes.</param>
/// <param name="Doubt">Why the day cannot be believed, one line: then nothing goes. Null where it can.</param>
/// <param name="Terms">The rule of each camera, counted; by camera.</param>
/// <param name="Deletions">What goes, by camera and number.</param>
/// <param name="Kept">What stays, by camera and number.</param>
public sealed record RetentionPlan(
    LocalDate AsOf,
    string Calendar,
    bool IsDeletionOn,
    string? Doubt,
    IReadOnlyList<CameraTerm> Terms,
    IReadOnlyList<PlannedDeletion> Deletions,
    IReadOnlyList<KeptStretch> Kept)
{
    /// <summary>Deletions that were begun before and are not done: the next sweep finishes them first. They are neither planned again nor kept.</summary>
    public IReadOnlyList<BegunDeletion> Begun { get; init; } = [];

    /// <summary>True where the plan may be carried out.</summary>
    public bool MayDelete => IsDeletionOn && Doubt is null;
}
