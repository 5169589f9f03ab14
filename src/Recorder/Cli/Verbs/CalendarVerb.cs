using System.CommandLine;

using Supervision.Domain;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Archive;
using Supervision.Retention.Calendar;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision calendar ...</c>: working days, and the oldest day to keep.</summary>
internal static class CalendarVerb
{
    internal static Command Create(VerbContext context) => new("calendar", context.Say(CalendarTexts.Calendar))
    {
        CalendarShowVerb.Create(context),
        CalendarFloorVerb.Create(context),
        CalendarImportVerb.Create(context),
    };

    internal static Option<string> Data(VerbContext context) => new("--data") { HelpName = "DIR", Description = context.Say(CalendarTexts.DataOption) };

    /// <summary>The program's calendar, with what was imported into the data directory if one is named.</summary>
    internal static WorkingDayCalendar Load(VerbContext context, string? data)
    {
        try
        {
            return data is null ? BuiltInCalendar.Instance : new CalendarFolder(DataDirectory.Open(data)).Load();
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            throw new FailureException(context.Translate(error.Message), error);
        }
    }
}
