using NodaTime;

namespace Supervision.Retention.Journal;

/// <summary>A camera's pictures were compared with and without their label strip while they were recorded.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Start">UTC of the first picture compared.</param>
/// <param name="Last">UTC of the last picture compared.</param>
/// <param name="Pictures">Pictures compared.</param>
/// <param name="Identical">How many of them do not differ.</param>
/// <param name="WorstDb">The greatest difference of a picture, in decibels (PSNR of the last rows); 100: none.</param>
/// <param name="MeanDb">All pictures taken as one, likewise.</param>
/// <param name="CostMicroseconds">Processor time that it took.</param>
public sealed record StripSampled(
    string Camera, Instant Start, Instant Last, int Pictures, int Identical, double WorstDb, double MeanDb, long CostMicroseconds) : JournalRecord;
