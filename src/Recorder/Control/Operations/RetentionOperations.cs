using Supervision.Domain;
using Supervision.Retention.Calendar;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;
using Supervision.Retention.Sweeping;

namespace Supervision.Recorder.Control.Operations;

/// <summary>Sweeping, switching deletion on, and what was imported.</summary>
internal static class RetentionOperations
{
    internal static readonly ControlOperation<SweepQuestion, SweepResult> Sweep = new("retention-sweep", SweepAsync) { IsLong = true };

    internal static readonly ControlOperation<AllowQuestion, Done> Allow = new("retention-allow", (context, question, _, _) => AllowAsync(context, question));

    internal static readonly ControlOperation<YearsImported, Done> NoteCalendar = new("calendar-imported", (context, question, _, _) => NoteCalendarAsync(context, question));

    private static async Task<SweepResult> SweepAsync(ControlContext context, SweepQuestion question, IProgress<ControlProgress> progress, CancellationToken cancel)
    {
        if (question.By is not null)
        {
            await context.Catalog.NoteAsync(new OverrideGiven(
                "the clock is believed although the days before are not witnessed", Words.Require("by", question.By), Words.Require("ground", question.Ground ?? string.Empty)));
        }

        var sweeper = new Sweeper(context.Data, context.Catalog, context.Clock, context.Time, new SweepLimits(question.Rate));
        return await sweeper.RunAsync(Calendar(context), question.By is not null, new Steps(progress), cancel);
    }

    private static async Task<Done> AllowAsync(ControlContext context, AllowQuestion question)
    {
        var record = new DeletionAllowed(Words.Require("by", question.By), Words.Require("ground", question.Ground));
        using var catalog = CatalogReader.Open(context.Data);
        if (catalog.IsDeletionOn)
        {
            return new Done(Changed: false);
        }

        await context.Catalog.NoteAsync(record);
        return new Done(Changed: true);
    }

    private static async Task<Done> NoteCalendarAsync(ControlContext context, YearsImported question)
    {
        foreach (var (year, content) in question.Years)
        {
            await context.Catalog.NoteAsync(new CalendarImported(year, question.Before, question.After, content, question.By, question.Ground));
        }

        return new Done(question.Years.Count > 0);
    }

    private static WorkingDayCalendar Calendar(ControlContext context)
    {
        try
        {
            return new CalendarFolder(context.Data).Load();
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            throw new ControlException(error.Message);
        }
    }

    private sealed class Steps(IProgress<ControlProgress> progress) : IProgress<(long Done, long Total)>
    {
        public void Report((long Done, long Total) value) => progress.Report(new ControlProgress(value.Done, value.Total));
    }
}
