using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Calendar;

namespace Supervision.Recorder.Cli;

/// <summary>The calendar by which a data directory counts.</summary>
internal static class CalendarOf
{
    /// <summary>The program's calendar, with what was imported into the data directory if one is named.</summary>
    /// <exception cref="FailureException">An imported file is damaged.</exception>
    internal static WorkingDayCalendar Data(VerbContext context, DataDirectory? data)
    {
        try
        {
            return data is null ? BuiltInCalendar.Instance : new CalendarFolder(data).Load();
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            throw new FailureException(context.Translate(error.Message), error);
        }
    }
}
