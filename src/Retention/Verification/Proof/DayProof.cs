using System.Collections.Immutable;

using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Verification.Proof;

/// <summary>What is known of a camera's day.</summary>
/// <param name="Day">In Beijing.</param>
/// <param name="Seconds">Where its time went.</param>
/// <param name="Segments">Number of segments that begin on this day.</param>
/// <param name="Bytes">Their sizes.</param>
/// <param name="Head">Digest of the last one: the end of the chain on this day; null without segments.</param>
/// <param name="Digest">SHA-256 over the digests of all of them, by number: lower-case hex, each with a line feed; null without segments.</param>
/// <param name="OnBackup">Nanoseconds that lie in any backup.</param>
/// <param name="OnUnion">Nanoseconds that lie here or in a backup.</param>
/// <param name="Copies">Each backup.</param>
/// <param name="Labels">Number of segments by label mode.</param>
/// <param name="StripWorstDb">The worst picture that was compared with and without its label strip; null where none was.</param>
/// <param name="ClockOffset">The camera's clock minus the recorder's, in nanoseconds, where it was farthest off; null where it was not measured.</param>
/// <param name="HostSamples">Samples of the recorder's clock.</param>
/// <param name="HostUnsynchronised">Of these, without synchronisation.</param>
/// <param name="Holds">Numbers of the holds on it.</param>
public sealed record DayProof(
    LocalDate Day,
    DaySeconds Seconds,
    int Segments,
    long Bytes,
    string? Head,
    string? Digest,
    long OnBackup,
    long OnUnion,
    IReadOnlyList<CopyState> Copies,
    ImmutableSortedDictionary<string, int> Labels,
    double? StripWorstDb,
    long? ClockOffset,
    int HostSamples,
    int HostUnsynchronised,
    IReadOnlyList<long> Holds)
{
    /// <summary>What was demanded when the day began: what the configuration excuses later counts from then on.</summary>
    public required RetentionRule Rule { get; init; }
}
