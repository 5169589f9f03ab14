using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Verification.Proof;

/// <summary>What is known of a camera's record.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Rule">What was demanded of it as of that moment.</param>
/// <param name="Floor">The oldest day that must be there.</param>
/// <param name="Ceiling">The oldest day that may be there.</param>
/// <param name="Commissioned">UTC of the first that the record knows of it; null where it knows nothing.</param>
/// <param name="Overdue">Segments past the ceiling that nobody holds.</param>
/// <param name="Days">The days within the floor.</param>
public sealed record CameraProof(
    string Camera, RetentionRule Rule, RetentionFloor Floor, LocalDate Ceiling, Instant? Commissioned, long Overdue, IReadOnlyList<DayProof> Days);
