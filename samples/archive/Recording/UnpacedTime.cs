namespace Supervision.SampleArchive.Recording;

/// <summary>Time in which nothing waits: paces are for disks that record.</summary>
internal sealed class UnpacedTime : TimeProvider;
