namespace Supervision.Retention.Verification;

/// <summary>Something that is not as it must be.</summary>
/// <param name="Code">What.</param>
/// <param name="Camera">The camera's id, where it concerns one.</param>
/// <param name="Path">The file, where it concerns one; relative to the data directory.</param>
/// <param name="Detail">One line: what is there and what should be.</param>
/// <param name="Remedy">One line: what to do.</param>
public sealed record Finding(FindingCode Code, string? Camera, string? Path, string Detail, string Remedy);
