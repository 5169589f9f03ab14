using System.Collections.Immutable;

using Supervision.Domain;

namespace Supervision.Retention.Verification.Proof;

/// <summary>Where the time of a camera's day went, in nanoseconds. The parts never overlap: together they are <paramref name="Required"/>.</summary>
/// <param name="Required">What had to be recorded: 24 h, or what the schedule asked for; less where the camera was commissioned on that day or the day is not over.</param>
/// <param name="Covered">Recorded, and its files are there.</param>
/// <param name="Lost">Recorded, and its files are gone or not as they were.</param>
/// <param name="Explained">Not recorded, by cause.</param>
/// <param name="Deleted">Deleted, as the ledger says.</param>
/// <param name="Unexplained">Neither recorded nor explained.</param>
/// <param name="Thinned">What of <paramref name="Covered"/> is there in key frames only, because the disk was full; no part of its own.</param>
public sealed record DaySeconds(
    long Required, long Covered, long Lost, ImmutableSortedDictionary<GapCause, long> Explained, long Deleted, long Unexplained, long Thinned = 0)
{
    private const long Second = 1_000_000_000;

    /// <summary>What the schedule of that time did not ask for: no part of <see cref="Required"/>, whether it was recorded or not.</summary>
    public long Planned { get; init; }

    /// <summary>What was thinned beyond what a rule excuses of the cause <see cref="GapCause.Disk"/>, of which gaps take theirs first.</summary>
    public long BeyondThinned(RetentionRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var allowed = rule.AllowedSeconds.GetValueOrDefault(GapCause.Disk);
        return allowed < 0 ? 0 : Math.Max(0, Thinned - Math.Max(0, (allowed * Second) - Explained.GetValueOrDefault(GapCause.Disk)));
    }

    /// <summary>
    /// What a cause took beyond what a rule excuses. A gap that was planned is never excused where no schedule knows of it; what the rule says of that cause is how much schedules may leave out.
    /// </summary>
    public long Beyond(GapCause cause, RetentionRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var allowed = cause is GapCause.Planned ? 0 : rule.AllowedSeconds.GetValueOrDefault(cause);
        return allowed < 0 ? 0 : Math.Max(0, Explained.GetValueOrDefault(cause) - (allowed * Second));
    }

    /// <summary>What schedules left out beyond what a rule lets them.</summary>
    public long LeftOut(RetentionRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var allowed = rule.AllowedSeconds.GetValueOrDefault(GapCause.Planned);
        return allowed < 0 ? 0 : Math.Max(0, Planned - (allowed * Second));
    }

    /// <summary>All that the rule does not excuse.</summary>
    public long Beyond(RetentionRule rule) => Explained.Keys.Sum(cause => Beyond(cause, rule));
}
