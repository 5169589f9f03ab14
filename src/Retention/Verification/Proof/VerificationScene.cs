using System.Collections.Frozen;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;

namespace Supervision.Retention.Verification.Proof;

/// <summary>What is the same for all cameras of a verification.</summary>
/// <param name="Data">The directory.</param>
/// <param name="Options">What is looked at.</param>
/// <param name="AsOf">As of when.</param>
/// <param name="IsLive">A recorder runs.</param>
/// <param name="IsPast">As of a moment that was named: the record went on since.</param>
/// <param name="Calendar">Counts the floors.</param>
/// <param name="Rules">Of each camera that has one.</param>
/// <param name="Holds">Those that held.</param>
/// <param name="Journal">What it says.</param>
/// <param name="Host">Samples of the recorder's clock by day: all, and unsynchronised ones.</param>
internal sealed record VerificationScene(
    DataDirectory Data,
    VerificationOptions Options,
    Instant AsOf,
    bool IsLive,
    bool IsPast,
    WorkingDayCalendar Calendar,
    FrozenDictionary<string, RetentionRule> Rules,
    IReadOnlyList<Hold> Holds,
    JournalFacts Journal,
    FrozenDictionary<int, (int Samples, int Unsynchronised)> Host)
{
    internal long AsOfNs { get; } = UtcTime.ToNanoseconds(AsOf);

    internal LocalDate AsOfDay { get; } = UtcTime.BeijingDate(AsOf);

    internal RetentionRule Rule(string camera) => Rules.GetValueOrDefault(camera) ?? RetentionRule.Default(camera);
}
