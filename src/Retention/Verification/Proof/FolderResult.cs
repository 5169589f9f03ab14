namespace Supervision.Retention.Verification.Proof;

/// <summary>How a day's folder differs from the rows.</summary>
/// <param name="Missing">Names that are not there.</param>
/// <param name="OtherSize">Names and lengths of files that have another size.</param>
/// <param name="Surplus">What is there and in no row.</param>
internal sealed record FolderResult(IReadOnlyList<string> Missing, IReadOnlyList<(string Name, long Length)> OtherSize, IReadOnlyList<string> Surplus);
