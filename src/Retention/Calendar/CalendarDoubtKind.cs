namespace Supervision.Retention.Calendar;

/// <summary>Why an arrangement is not plausible.</summary>
public enum CalendarDoubtKind
{
    /// <summary>A day lies neither in the year nor in the last week of the December before.</summary>
    OutsideYear,

    /// <summary>A statutory holiday (全国年节及纪念日放假办法, Art. 2) is not off: 1 January, lunar New Year's Eve and the three days behind it from 2025 on, 1 May, Dragon Boat, Mid-autumn, 1 to 3 October.</summary>
    StatutoryDayWorked,

    /// <summary>A make-up day on a day that is worked anyway.</summary>
    MakeupOnWeekday,

    /// <summary>The year has more working days than any since 2007, or fewer.</summary>
    WorkingDays,
}
