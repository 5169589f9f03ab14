using System.CommandLine;

using Supervision.Recorder.Cli.Texts;

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
}
