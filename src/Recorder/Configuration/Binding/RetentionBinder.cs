using System.Collections.Concurrent;
using System.Collections.Immutable;

using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Calendar;
using Supervision.Retention.Policy;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>How long is kept: of a profile, of the site, of one camera.</summary>
internal static class RetentionBinder
{
    // Fewer are less than the national 30 days in every month; those hold anyway.
    private const int LeastWorkingDays = 20;
    private const int MostDays = 3650;
    private const int MostMargin = 30;
    private const int FastestSweep = 1_000_000;

    private static readonly ConcurrentDictionary<RetentionTerm, int> Longest = [];

    private static readonly (string Word, CountingConvention Value)[] Conventions =
        [.. new[] { CountingConvention.BothDaysApart, CountingConvention.WithToday, CountingConvention.WithRecordedDay }.Select(value => (value.Name(), value))];

    /// <summary>Of the site: with the sweeper's keys.</summary>
    internal static RetentionConfiguration Site(Section site, RetentionConfiguration ofProfile)
    {
        if (site.TakeSection("retention") is not { } section)
        {
            return ofProfile;
        }

        var bound = Term(section, ofProfile, ofProfile) with
        {
            SweepAt = Time(section, "sweep_at", ofProfile.SweepAt),
            SweepRate = section.Integer("sweep_rate", ofProfile.SweepRate, 0, FastestSweep),
        };
        section.Finish();
        return bound;
    }

    /// <summary>Of a profile.</summary>
    internal static RetentionConfiguration Profile(Section file) => Camera(file, new RetentionConfiguration(), new RetentionConfiguration());

    /// <summary>Of a camera.</summary>
    internal static RetentionConfiguration Camera(Section parent, RetentionConfiguration inherited, RetentionConfiguration ofProfile)
    {
        if (parent.TakeSection("retention") is not { } section)
        {
            return inherited;
        }

        var bound = Term(section, inherited, ofProfile);
        section.Finish();
        return bound;
    }

    /// <summary>Of a backup's copies: what is allowed to be missing is no matter of theirs.</summary>
    internal static RetentionTerm Keep(Section target)
    {
        var usual = new RetentionConfiguration { WorkingDays = RetentionTerm.Default.Days, Days = null };
        if (target.TakeSection("keep") is not { } section)
        {
            return usual.Term;
        }

        var bound = Days(section, usual);
        section.Finish();
        return bound.Term;
    }

    private static RetentionConfiguration Term(Section section, RetentionConfiguration inherited, RetentionConfiguration ofProfile)
    {
        var bound = Days(section, inherited);
        WarnOfLess(section, bound, ofProfile);
        return bound with { Allowed = Allowed(section, inherited.Allowed) };
    }

    private static RetentionConfiguration Days(Section section, RetentionConfiguration inherited)
    {
        var (hasWorking, hasDays) = (section.Take("working_days") is not null, section.Take("days") is not null);
        int? working = hasWorking ? section.Integer("working_days", RetentionTerm.Default.Days, LeastWorkingDays, MostDays) : null;
        int? days = hasDays ? section.Integer("days", RetentionTerm.NationalDays, RetentionTerm.NationalDays, MostDays) : null;
        if (hasWorking && hasDays)
        {
            section.Findings.Error(section.Take("days")!, RetentionKeyTexts.TwoTerms.With(section.Path("working_days"), section.Path("days")));
        }

        var bound = inherited with
        {
            WorkingDays = hasWorking || hasDays ? working : inherited.WorkingDays,
            Days = hasWorking || hasDays ? days : inherited.Days,
            Convention = section.Choice("convention", inherited.Convention, Conventions),
            MarginDays = section.Integer("margin_days", inherited.MarginDays, 0, MostMargin),
        };
        if (bound.WorkingDays is null && section.Take("convention") is { } convention)
        {
            section.Findings.Error(convention, RetentionKeyTexts.ConventionOfDays.With(section.Path("convention")));
        }

        return bound;
    }

    /// <summary>The national days are the law, and a profile's working days a region's standard: who writes less may know why, but is not to do it unawares.</summary>
    private static void WarnOfLess(Section section, RetentionConfiguration bound, RetentionConfiguration ofProfile)
    {
        if (ofProfile.WorkingDays is not { } wanted)
        {
            return;
        }

        if (section.Take("working_days") is { } less && bound.WorkingDays < wanted)
        {
            section.Findings.Warn(less, RetentionKeyTexts.FewerWorkingDays.With(section.Path("working_days"), bound.WorkingDays, wanted));
        }
        else if (section.Take("days") is { } days && bound.Days is { } written && DaysOf(ofProfile.Term) is var longest && written < longest)
        {
            section.Findings.Warn(days, RetentionKeyTexts.DaysForWorkingDays.With(section.Path("days"), written, wanted, longest));
        }
    }

    /// <summary>Calendar days that a term of working days comes to at most. Counted through all years once, and not for each camera.</summary>
    private static int DaysOf(RetentionTerm term) =>
        Longest.GetOrAdd(term with { MarginDays = 0 }, one => LongestSpan.Of(one, BuiltInCalendar.Instance).Days - 1); // Today is not kept, it is recorded.

    private static ImmutableSortedDictionary<GapCause, int> Allowed(Section parent, ImmutableSortedDictionary<GapCause, int> inherited)
    {
        if (parent.TakeSection("allowed") is not { } section)
        {
            return inherited;
        }

        foreach (var cause in Enum.GetValues<GapCause>().Where(cause => section.Take(cause.Name()) is not null))
        {
            inherited = inherited.SetItem(cause, section.Integer(cause.Name(), 0, -1, NodaConstants.SecondsPerDay));
        }

        section.Finish();
        return inherited;
    }

    private static LocalTime Time(Section section, string key, LocalTime otherwise)
    {
        if (section.TakeScalar(key) is not { } scalar)
        {
            return otherwise;
        }

        if (NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(scalar.Text) is { Success: true, Value: var time })
        {
            return time;
        }

        section.Unusable(key, scalar, RetentionKeyTexts.SweepAt);
        return otherwise;
    }
}
