namespace Supervision.Media.Streams;

/// <summary>What a decoder must know before the first access unit of a track. Immutable; a stream that changes gets a new instance.</summary>
/// <param name="ClockRate">Ticks a second of <see cref="AccessUnit.Timestamp"/>.</param>
public abstract record TrackFormat(int ClockRate);
