using System.CommandLine;

using Supervision.Domain;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision calendar show [YEAR] [--data DIR] [--json]</c>.</summary>
internal static class CalendarShowVerb
{
    internal static Command Create(VerbContext context)
    {
        var year = new Argument<int?>("YEAR") { Arity = ArgumentArity.ZeroOrOne, Description = context.Say(CalendarTexts.YearArgument) };
        var data = CalendarVerb.Data(context);
        var json = CommonOptions.Json(context);
        var command = new Command("show", context.Say(CalendarTexts.Show)) { year, data, json };
        command.SetAction(parsed =>
        {
            var calendar = CalendarOf.Data(context, parsed.GetValue(data) is { } directory ? DataDirectory.Open(directory) : null);
            var shown = parsed.GetValue(year) ?? UtcTime.BeijingDate(context.Clock.GetCurrentInstant()).Year;
            if (shown < WorkingDayCalendar.First.Year || shown > WorkingDayCalendar.Last.Year)
            {
                throw new UsageException(context.Say(CalendarTexts.NoYear, shown, WorkingDayCalendar.First.Year, WorkingDayCalendar.Last.Year));
            }

            if (!calendar.IsCovered(shown))
            {
                context.PlainError.WriteLine(context.Say(CalendarTexts.Uncovered, shown));
            }

            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.PlainOut, CalendarYearJson.Of(calendar, shown));
            }
            else
            {
                CalendarListing.Write(context, calendar, shown);
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
