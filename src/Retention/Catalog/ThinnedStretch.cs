using NodaTime;

namespace Supervision.Retention.Catalog;

/// <summary>A stretch of which only a camera's key frames were recorded, because the disk was full. It is a run: nothing is missing in it but the pictures between key frames.</summary>
/// <param name="Run">Id of the run.</param>
/// <param name="Camera">The camera's id.</param>
/// <param name="Start">UTC of its first picture (inclusive).</param>
/// <param name="End">UTC at which it ends (exclusive); null while it goes on.</param>
/// <param name="Reason">One line for an inspector.</param>
public sealed record ThinnedStretch(string Run, string Camera, Instant Start, Instant? End, string Reason);
