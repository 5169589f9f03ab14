namespace Supervision.Retention.Backup;

/// <summary>Segments of one camera that could not be copied because of their files here.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Segments">How many.</param>
/// <param name="Path">The first of them.</param>
/// <param name="Reason">Why that one could not.</param>
public sealed record SkippedSegments(string Camera, long Segments, string Path, string Reason);
