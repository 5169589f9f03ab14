namespace Supervision.Retention.Sweeping;

/// <summary>What a sweep may take from those who record.</summary>
/// <param name="FilesPerSecond">Files a second; 0 for as many as the disk takes.</param>
public sealed record SweepLimits(int FilesPerSecond)
{
    /// <summary>A day of 32 cameras in minutes of a segment takes a minute and a half.</summary>
    public static readonly SweepLimits Default = new(500);

    /// <summary>As fast as the disk.</summary>
    public static readonly SweepLimits None = new(0);
}
