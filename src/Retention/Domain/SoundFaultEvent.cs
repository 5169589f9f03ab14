using NodaTime;

namespace Supervision.Domain;

/// <summary>A time in opening hours in which something was wrong with a sound.</summary>
/// <param name="Source">Whose sound.</param>
/// <param name="Fault">What was wrong.</param>
/// <param name="Start">UTC of the first minute of it.</param>
/// <param name="End">UTC at which it was over, the hall closed or the recorder ended; null while it lasts.</param>
/// <param name="Detail">One line with the figures of the minute by which it was raised.</param>
public sealed record SoundFaultEvent(SoundSource Source, SoundFault Fault, Instant Start, Instant? End, string Detail);
