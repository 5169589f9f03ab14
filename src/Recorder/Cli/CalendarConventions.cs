using Supervision.Domain;

namespace Supervision.Recorder.Cli;

/// <summary>The words for ways of counting working days, as the README of the calendar explains them.</summary>
internal static class CalendarConventions
{
    /// <summary>The convention of a word; the usual one where none is given, null for an unknown word.</summary>
    internal static CountingConvention? Of(string? word) => word switch
    {
        null or "apart" => CountingConvention.BothDaysApart,
        "with-today" => CountingConvention.WithToday,
        "with-recorded-day" => CountingConvention.WithRecordedDay,
        _ => null,
    };
}
