namespace Supervision.Domain;

/// <summary>
/// How days of retention are counted. R is the day of a recording, D the day on which it is asked, both whole days in Beijing. The naive count of Mondays to Fridays is none
/// of them: it is wrong in both directions.
/// </summary>
public enum CountingConvention
{
    /// <summary>A: neither R nor D counts (民法典 第二百零一条: 开始的当日不计入; the unfinished day D cannot count). R may go when so many working days lie between the two.</summary>
    BothDaysApart,

    /// <summary>B: D counts if it is a working day.</summary>
    WithToday,

    /// <summary>C: R counts if it is a working day.</summary>
    WithRecordedDay,

    /// <summary>P: calendar days, D not counted: the national 30 days, and profiles that ask for no working days.</summary>
    CalendarDays,
}
