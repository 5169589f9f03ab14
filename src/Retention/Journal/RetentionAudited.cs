using NodaTime;

namespace Supervision.Retention.Journal;

/// <summary>The recorder looked through its own retention.</summary>
/// <param name="AsOf">Day in Beijing.</param>
/// <param name="Missing">Camera-days within the floor with something that is neither there nor excused.</param>
/// <param name="Overdue">Segments past the ceiling that nobody holds.</param>
/// <param name="Detail">The first of each, one line; empty where all is well.</param>
/// <param name="Certificate">SHA-256 of the certificate that was made of it.</param>
public sealed record RetentionAudited(LocalDate AsOf, int Missing, long Overdue, string Detail, string? Certificate) : JournalRecord;
