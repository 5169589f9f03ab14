using Supervision.Retention.Policy;

namespace Supervision.Retention.Verification;

/// <summary>The outcome of a check. Its JSON form (camel case) is a stored format, pinned by a test.</summary>
/// <param name="Format"><see cref="FormatVersion"/>.</param>
/// <param name="Ok">True without findings.</param>
/// <param name="Deep">True where every byte was read.</param>
/// <param name="Live">True where a recorder was running; what it had in work was left out.</param>
/// <param name="Findings">What is not as it must be. Explained gaps are not findings.</param>
/// <param name="Cameras">The timelines.</param>
public sealed record CheckResult(
    string Format, bool Ok, bool Deep, bool Live, IReadOnlyList<Finding> Findings, IReadOnlyList<CameraSummary> Cameras)
{
    /// <summary>Name of the JSON form.</summary>
    public const string FormatVersion = "supervision-check/1";

    /// <summary>Deletions that are begun and not done: the next sweep finishes them.</summary>
    public IReadOnlyList<BegunDeletion> Begun { get; init; } = [];
}
