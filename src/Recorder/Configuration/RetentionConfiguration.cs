using System.Collections.Immutable;

using NodaTime;

using Supervision.Domain;

namespace Supervision.Recorder.Configuration;

/// <summary>How long the record is kept, what may be missing in it, and when and how fast the sweeper deletes.</summary>
public sealed record RetentionConfiguration
{
    /// <summary>Working days to keep; null where <see cref="Days"/> says it.</summary>
    public int? WorkingDays { get; init; }

    /// <summary>Calendar days to keep; null where <see cref="WorkingDays"/> says it.</summary>
    public int? Days { get; init; } = RetentionTerm.NationalDays;

    /// <summary>How working days are counted.</summary>
    public CountingConvention Convention { get; init; } = CountingConvention.BothDaysApart;

    /// <summary>Calendar days past the floor before something is deleted.</summary>
    public int MarginDays { get; init; } = RetentionTerm.Default.MarginDays;

    /// <summary>See <see cref="RetentionRule.AllowedSeconds"/>.</summary>
    public ImmutableSortedDictionary<GapCause, int> Allowed { get; init; } = RetentionRule.DefaultAllowed;

    /// <summary>When the sweeper runs each day, in Beijing time. Of the site only.</summary>
    public LocalTime SweepAt { get; init; } = new(2, 30);

    /// <summary>Files that it deletes in a second; 0 for as many as the disk takes. Of the site only.</summary>
    public int SweepRate { get; init; } = 500;

    /// <summary>The days as the plan counts them.</summary>
    internal RetentionTerm Term => WorkingDays is { } working ? new(working, Convention, MarginDays) : new(Days ?? RetentionTerm.NationalDays, CountingConvention.CalendarDays, MarginDays);
}
