using System.CommandLine;

using NodaTime;
using NodaTime.Text;

using Supervision.Domain;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision calendar floor [--as-of DATE] [--working-days 30 | --days N] [--convention C] [--config FILE] [--data DIR] [--json]</c>: the oldest day to keep.</summary>
internal static class CalendarFloorVerb
{
    private const int Most = 3650;

    internal static Command Create(VerbContext context)
    {
        var asOf = new Option<string>("--as-of") { HelpName = "DATE", Description = context.Say(CalendarTexts.AsOfOption) };
        var working = new Option<int?>("--working-days") { HelpName = "N", Description = context.Say(CalendarTexts.WorkingDaysOption) };
        var days = new Option<int?>("--days") { HelpName = "N", Description = context.Say(CalendarTexts.DaysOption) };
        var convention = new Option<string>("--convention") { HelpName = "C", Description = context.Say(CalendarTexts.ConventionOption) };
        var config = CommonOptions.Config(context);
        var data = CalendarVerb.Data(context);
        var json = CommonOptions.Json(context);
        var command = new Command("floor", context.Say(CalendarTexts.Floor)) { asOf, working, days, convention, config, data, json };
        command.SetAction(parsed =>
        {
            var usual = parsed.GetValue(config) is { } file ? SiteFile.Load(context, file).Retention.Term : RetentionTerm.Default;
            var question = Question(context, usual, parsed.GetValue(working), parsed.GetValue(days), parsed.GetValue(convention));
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

    /// <param name="context">Says what is wrong.</param>
    /// <param name="usual">What counts where nothing is asked for: thirty working days, or as the hall's profile and configuration have it.</param>
    /// <param name="working">Working days, as asked.</param>
    /// <param name="calendar">Calendar days, as asked.</param>
    /// <param name="word">The convention, as asked.</param>
    private static (int Days, CountingConvention Convention) Question(VerbContext context, RetentionTerm usual, int? working, int? calendar, string? word)
    {
        if ((working is not null && calendar is not null) || (calendar is not null && word is not null))
        {
            throw new UsageException(context.Say(CalendarTexts.TwoCounts));
        }

        var asked = word is null ? (CountingConvention?)null : CalendarConventions.Of(word) ?? throw new UsageException(context.Say(CalendarTexts.NoConvention, word));
        var isOfWorkingDays = usual.Convention != CountingConvention.CalendarDays;
        var convention = calendar is not null ? CountingConvention.CalendarDays
            : asked ?? (working is null || isOfWorkingDays ? usual.Convention : RetentionTerm.Default.Convention);
        var count = working ?? calendar ?? (asked is null || isOfWorkingDays ? usual.Days : RetentionTerm.Default.Days);
        return count is >= 1 and <= Most ? (count, convention) : throw new UsageException(context.Say(CalendarTexts.BadCount, count, Most));
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
