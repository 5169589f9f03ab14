namespace Supervision.Retention.Verification.Proof;

/// <summary>How far a verification is.</summary>
/// <param name="Camera">The camera in work.</param>
/// <param name="Done">Cameras done; bytes read in a deep one.</param>
/// <param name="Total">Of so many.</param>
public readonly record struct VerificationProgress(string Camera, long Done, long Total);
