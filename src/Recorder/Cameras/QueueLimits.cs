namespace Supervision.Recorder.Cameras;

/// <summary>Bounds of a camera's queues.</summary>
/// <param name="MaxUnits">Access units between socket and processing.</param>
/// <param name="MaxBytes">Their bytes.</param>
/// <param name="MaxFragments">Fragments between assembler and disk: about a second each.</param>
internal sealed record QueueLimits(int MaxUnits = 256, long MaxBytes = 32 << 20, int MaxFragments = 16);
