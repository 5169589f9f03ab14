using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Journal;

/// <summary>Something is wrong with a sound in opening hours. The record's number is the event's id.</summary>
/// <param name="Source">Id of the pickup, or of the camera whose own sound it is.</param>
/// <param name="Pickup">Which of the two.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Start">UTC of its first minute.</param>
/// <param name="Detail">One line for people.</param>
public sealed record SoundFaultBegun(string Source, bool Pickup, SoundFault Fault, Instant Start, string Detail) : JournalRecord;
