namespace Supervision.Recorder.Sound;

/// <summary>What one stretch of two sounds showed.</summary>
/// <param name="Kind">Whether they could be compared.</param>
/// <param name="Late">How many milliseconds the second sound is behind the first; 0 unless they are alike.</param>
/// <param name="Likeness">Their correlation there, from 0 to 1.</param>
/// <param name="Confidence">How much more alike they are there than anywhere else, as a factor.</param>
internal readonly record struct OffsetWindow(OffsetKind Kind, double Late, double Likeness, double Confidence);
