namespace Supervision.Retention.Journal;

/// <summary>A whole segment was compared with and without its label strip.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Sequence">The segment's number.</param>
/// <param name="Path">Its path.</param>
/// <param name="Pictures">Pictures compared.</param>
/// <param name="Identical">How many of them do not differ.</param>
/// <param name="WorstDb">The greatest difference of a picture, in decibels (PSNR of the last rows); 100: none.</param>
/// <param name="MeanDb">All pictures taken as one, likewise.</param>
public sealed record StripChecked(string Camera, long Sequence, string Path, int Pictures, int Identical, double WorstDb, double MeanDb) : JournalRecord;
