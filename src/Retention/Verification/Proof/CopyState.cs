namespace Supervision.Retention.Verification.Proof;

/// <summary>A camera's day in a backup.</summary>
/// <param name="Target">Name of the backup.</param>
/// <param name="Segments">Segments of the day that lie there.</param>
/// <param name="Pending">Later than the camera's newest copy: they are still to come.</param>
/// <param name="Missing">Not there, and later ones are.</param>
/// <param name="Covered">Nanoseconds of the day that lie there.</param>
public sealed record CopyState(string Target, int Segments, int Pending, int Missing, long Covered);
