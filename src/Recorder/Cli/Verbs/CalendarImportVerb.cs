using System.CommandLine;

using NodaTime.Text;

using Supervision.Domain;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Control;
using Supervision.Recorder.Control.Operations;
using Supervision.Retention.Archive;
using Supervision.Retention.Calendar;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision calendar import FILE --data DIR [--dry-run] [--replace] [--accept] [--by NAME --ground TEXT] [--json]</c>: next year's notice.</summary>
internal static class CalendarImportVerb
{
    internal static Command Create(VerbContext context)
    {
        var file = new Argument<string>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = context.Say(CalendarTexts.FileArgument) };
        var data = CommonOptions.Data(context);
        var dryRun = new Option<bool>("--dry-run") { Description = context.Say(CalendarTexts.DryRunOption) };
        var replace = new Option<bool>("--replace") { Description = context.Say(CalendarTexts.ReplaceOption) };
        var accept = new Option<bool>("--accept") { Description = context.Say(CalendarTexts.AcceptOption) };
        var who = new Answerable(context);
        var json = CommonOptions.Json(context);
        var command = new Command("import", context.Say(CalendarTexts.Import)) { file, data, dryRun, replace, accept, who.By, who.Ground, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.Require(context, file);
            var directory = DataDirectory.Open(parsed.Require(context, data));
            var before = CalendarVersion.Of(CalendarOf.Data(context, directory));
            var import = Plan(context, path, directory);
            (string By, string Ground)? answer = parsed.GetValue(replace) || parsed.GetValue(accept) ? (who.ByOf(parsed), who.GroundOf(parsed)) : null;
            var refusals = Refusals(context, import, parsed.GetValue(replace), parsed.GetValue(accept));
            var stores = refusals.Count == 0 && !parsed.GetValue(dryRun);
            if (stores)
            {
                directory.RequireOwner($"{ProgramFile.Path} calendar import");
                var folder = new CalendarFolder(directory);
                foreach (var year in import.Years)
                {
                    folder.Store(year);
                }

                await NoteAsync(context, directory, import, before, answer, cancel);
            }

            Tell(context, parsed.GetValue(json), import, stores, refusals.Count > 0);
            refusals.ForEach(line => context.PlainError.WriteLine("supervision: " + line));
            return refusals.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
        });
        return command;
    }

    // Where nothing was recorded there is no record to note it in, and nothing was counted by the other calendar.
    private static async Task NoteAsync(VerbContext context, DataDirectory data, CalendarImport import, string before, (string By, string Ground)? answer, CancellationToken cancel)
    {
        if (File.Exists(data.CatalogPath))
        {
            var years = import.Years.ToDictionary(year => year.Year, year => CalendarVersion.Of([year]));
            var question = new YearsImported(years, before, CalendarVersion.Of(import.Calendar), answer?.By, answer?.Ground);
            await new ControlClient(context, data).AskAsync(RetentionOperations.NoteCalendar, question, "supervision calendar import", progress: null, cancel);
        }
    }

    private static CalendarImport Plan(VerbContext context, string path, DataDirectory directory)
    {
        var current = CalendarOf.Data(context, directory);
        InputFile.Require(context, path);
        try
        {
            var length = new FileInfo(path).Length;
            return length > CalendarFile.MaxBytes
                ? throw new UsageException(context.Say(CalendarTexts.BadFile, path, context.Say(CalendarTexts.TooLarge, length, CalendarFile.MaxBytes)))
                : CalendarImport.Plan(current, CalendarFile.Read(File.ReadAllBytes(path)), UtcTime.BeijingDate(context.Clock.GetCurrentInstant()));
        }
        catch (FormatException error)
        {
            throw new UsageException(context.Say(CalendarTexts.BadFile, path, context.Translate(error.Message)));
        }
    }

    private static List<string> Refusals(VerbContext context, CalendarImport import, bool replace, bool accept)
    {
        List<string> refusals = [];
        if (import.Changes.Where(change => change.IsSettled).Select(change => LocalDatePattern.Iso.Format(change.Date)).ToList() is [_, ..] settled)
        {
            refusals.Add(context.Say(CalendarTexts.Settled, string.Join(", ", settled)));
        }

        if (import.Replaced.Count > 0 && !replace)
        {
            refusals.Add(context.Say(CalendarTexts.Covered, string.Join(", ", import.Replaced)));
        }

        if (import.Doubts.Count > 0 && !accept)
        {
            refusals.AddRange(import.Doubts.Select(doubt => context.Say(CalendarTexts.Of(doubt))));
            refusals.Add(context.Say(CalendarTexts.NotPlausible));
        }

        return refusals;
    }

    private static void Tell(VerbContext context, bool json, CalendarImport import, bool stored, bool refused)
    {
        if (json)
        {
            JsonOutput.Write(context.PlainOut, CalendarImportJson.Of(import, stored));
            return;
        }

        // What is refused has its reasons on standard error; that it would change nothing is none.
        if (!refused || import.Changes.Count > 0)
        {
            CalendarChangeListing.Write(context, import);
        }

        if (stored)
        {
            context.PlainOut.WriteLine(context.Say(CalendarTexts.Imported, string.Join(", ", import.Years.Select(year => year.Year)), CalendarVersion.Of(import.Calendar)));
        }
    }
}
