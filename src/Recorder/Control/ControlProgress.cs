namespace Supervision.Recorder.Control;

/// <summary>How far an operation is.</summary>
/// <param name="Done">Of <paramref name="Total"/>, in a unit of the operation's own.</param>
/// <param name="Total">0 while it is not known.</param>
internal sealed record ControlProgress(long Done, long Total);
