using NodaTime;

using Supervision.Domain;

namespace Supervision.SampleArchive.Recording;

/// <summary>Time in which a camera is not recorded.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Start">UTC, inclusive.</param>
/// <param name="End">UTC, exclusive.</param>
/// <param name="Cause">What the record says of it; null where it says nothing: a hole.</param>
/// <param name="Detail">One line for an inspector.</param>
internal sealed record Interruption(string Camera, Instant Start, Instant End, GapCause? Cause, string Detail);
