namespace Supervision.Domain;

/// <summary>Segments of a camera that lie in a backup too, and were read back there: all that were recorded from one sequence number to another.</summary>
/// <param name="Target">Name of the backup.</param>
/// <param name="Camera">The camera's id.</param>
/// <param name="FirstSequence">Number of the first segment (inclusive).</param>
/// <param name="LastSequence">Number of the last segment (inclusive).</param>
public sealed record CopyRange(string Target, string Camera, long FirstSequence, long LastSequence);
