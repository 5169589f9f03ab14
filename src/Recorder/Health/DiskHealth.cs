namespace Supervision.Recorder.Health;

/// <summary>The archive's volume in <c>/health</c>.</summary>
/// <param name="FreeBytes">What the recorder may still use.</param>
/// <param name="TotalBytes">Its size.</param>
/// <param name="Alarm">True where somebody must look.</param>
/// <param name="Message">What is wrong and how to mend it; empty while nothing is.</param>
internal sealed record DiskHealth(long FreeBytes, long TotalBytes, bool Alarm, string Message);
