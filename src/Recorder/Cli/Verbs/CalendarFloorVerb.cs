using System.CommandLine;

using NodaTime;
using NodaTime.Text;

using Supervision.Domain;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision calendar floor [--as-of DATE] [--working-days 30 | --days N] [--convention C] [--data DIR] [--json]</c>: the oldest day to keep.</summary>
internal static class CalendarFloorVerb
{
    /// <summary>The days that the requirement documents ask for.</summary>
    private const int Required = 30;

    private const int Most = 3650;

    internal static Command Create(VerbContext context)
    {
        var asOf = new Option<string>("--as-of") { HelpName = "DATE", Description = context.Say(CalendarTexts.AsOfOption) };
        var working = new Option<int?>("--working-days") { HelpName = "N", Description = context.Say(CalendarTexts.WorkingDaysOption) };
        var days = new Option<int?>("--days") { HelpName = "N", Description = context.Say(CalendarTexts.DaysOption) };
        var convention = new Option<string>("--convention") { HelpName = "C", Description = context.Say(CalendarTexts.ConventionOption) };
        var data = CalendarVerb.Data(context);
        var json = CommonOptions.Json(context);
        var command = new Command("floor", context.Say(CalendarTexts.Floor)) { asOf, working, days, convention, data, json };
        command.SetAction(parsed =>
        {
            var question = Question(context, parsed.GetValue(working), parsed.GetValue(days), parsed.GetValue(convention));
            var day = Day(context, asOf.Name, parsed.GetValue(asOf));
            var calendar = CalendarOf.Data(context, parsed.GetValue(data) is { } directory ? DataDirectory.Open(directory) : null);
            var floor = calendar.FloorAsOf(day, question.Days, question.Convention);
            foreach (var year in floor.UncoveredYears)
            {
                context.PlainError.WriteLine(context.Say(CalendarTexts.Uncovered, year));
            }

            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.PlainOut, CalendarFloorJson.Of(calendar, floor, question.Days, question.Convention.Name()));
            }
            else
            {
                context.PlainOut.WriteLine(LocalDatePattern.Iso.Format(floor.Oldest));
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static (int Days, CountingConvention Convention) Question(VerbContext context, int? working, int? calendar, string? word)
    {
        if ((working is not null && calendar is not null) || (calendar is not null && word is not null))
        {
            throw new UsageException(context.Say(CalendarTexts.TwoCounts));
        }

        var count = working ?? calendar ?? Required;
        if (count is < 1 or > Most)
        {
            throw new UsageException(context.Say(CalendarTexts.BadCount, count, Most));
        }

        return (count, calendar is not null ? CountingConvention.CalendarDays : CalendarConventions.Of(word) ?? throw new UsageException(context.Say(CalendarTexts.NoConvention, word)));
    }

    private static LocalDate Day(VerbContext context, string option, string? text)
    {
        if (text is null)
        {
            return UtcTime.BeijingDate(context.Clock.GetCurrentInstant());
        }

        var day = LocalDatePattern.Iso.Parse(text);
        return day.Success && day.Value.Year > WorkingDayCalendar.First.Year + (Most / 200) && day.Value <= WorkingDayCalendar.Last
            ? day.Value : throw new UsageException(context.Say(CalendarTexts.BadDay, option, text));
    }
}
