namespace Supervision.Tests.Overlay.Sight;

/// <summary>A text that a made-up camera draws.</summary>
/// <param name="Words">What it says; null for the time.</param>
/// <param name="X">drawtext's expression for its left edge.</param>
/// <param name="Y">drawtext's expression for its upper edge.</param>
/// <param name="Size">Its em in pixels.</param>
/// <param name="Ahead">Seconds by which the time is ahead.</param>
internal sealed record DrawnText(string? Words, string X, string Y, int Size, int Ahead = 0);
