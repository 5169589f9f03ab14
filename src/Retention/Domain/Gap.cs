using NodaTime;

namespace Supervision.Domain;

/// <summary>
/// A hole in a camera's timeline, or in that of a pickup's sound, and its explanation (invariant 3). One without length says that pictures are missing and that the clock was set
/// back meanwhile; what ends when it begins otherwise is no gap, and is not stored.
/// </summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Start">UTC of the first missing moment: the end of what is recorded before (inclusive).</param>
/// <param name="End">UTC of the first recorded picture after it (exclusive); null while the hole is still open.</param>
/// <param name="Cause">Why.</param>
/// <param name="Detail">One line for an inspector, without secrets.</param>
/// <param name="Track">
/// Empty where pictures are missing. Else the id of the pickup whose sound is missing in this camera's recordings: a timeline of its own, that neither hides nor
/// explains missing pictures.
/// </param>
public sealed record Gap(string Camera, Instant Start, Instant? End, GapCause Cause, string Detail, string Track = "")
{
    /// <summary>True where pictures are missing.</summary>
    public bool IsOfPictures => Track.Length == 0;
}
