namespace Supervision.Retention.Verification;

/// <summary>How far a check or rebuild is.</summary>
/// <param name="Camera">The camera in work.</param>
/// <param name="Done">Files done.</param>
/// <param name="Total">Files in all, as far as known.</param>
/// <param name="Bytes">Bytes read.</param>
public readonly record struct CheckProgress(string Camera, long Done, long Total, long Bytes);
