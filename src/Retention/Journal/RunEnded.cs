using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Journal;

/// <summary>
/// A run is over. Version 2 names its last segment: each segment's digest stands in the file after it, and that of the last one stands here, so
/// that no file can be changed together with the catalogue without a trace.
/// </summary>
/// <param name="Run">Id of the run.</param>
/// <param name="End">UTC at which its last stored picture ends.</param>
/// <param name="Reason">One line for an inspector.</param>
/// <param name="LastPath">Path of its last complete segment; null where there is none, and in version 1.</param>
/// <param name="LastSha256">Digest of that segment.</param>
public sealed record RunEnded(string Run, Instant End, string Reason, string? LastPath = null, string? LastSha256 = null) : JournalRecord
{
    internal static RunEnded Of(string run, Instant end, string reason, Segment? last) =>
        new(run, end, reason, last?.Path, last?.Sha256) { Version = 2 };
}
