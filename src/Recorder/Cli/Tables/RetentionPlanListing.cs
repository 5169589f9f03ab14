using System.Globalization;

using NodaTime.Text;

using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Policy;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>A plan for people: a line a camera, then what stays, then what stands against it.</summary>
internal static class RetentionPlanListing
{
    internal static void Write(VerbContext context, RetentionPlan? plan)
    {
        WriteCameras(context, plan);
        if (plan is null)
        {
            return;
        }

        WriteKept(context, plan);
        foreach (var begun in plan.Begun)
        {
            context.PlainOut.WriteLine(context.Say(RetentionTexts.Of(begun)));
        }

        context.PlainOut.WriteLine(context.Say(RetentionTexts.Sum, LocalDatePattern.Iso.Format(plan.AsOf), plan.Deletions.Sum(planned => (long)planned.Segments), plan.Deletions.Sum(planned => planned.Bytes) / 1e9, plan.Calendar));
        foreach (var year in plan.Terms.SelectMany(term => term.Floor.UncoveredYears).Distinct())
        {
            context.PlainError.WriteLine(context.Say(CalendarTexts.Uncovered, year));
        }

        if (!plan.IsDeletionOn)
        {
            context.PlainError.WriteLine(context.Say(RetentionTexts.DeletionOff));
        }

        if (plan.Doubt is { } doubt)
        {
            context.PlainError.WriteLine(context.Say(RetentionTexts.InDoubt, context.Translate(doubt)));
        }
    }

    private static void WriteCameras(VerbContext context, RetentionPlan? plan)
    {
        var listing = new Listing(context, TableTexts.Camera, RetentionTexts.Rule, RetentionTexts.Floor, RetentionTexts.Ceiling, RetentionTexts.Goes, RetentionTexts.Megabytes, TableTexts.Start, TableTexts.End);
        foreach (var term in plan?.Terms ?? [])
        {
            var goes = plan!.Deletions.Where(planned => planned.Term.Camera == term.Camera).ToList();
            listing.Add(
                term.Camera,
                context.Say(RetentionTexts.Of(term)),
                LocalDatePattern.Iso.Format(term.Floor.Oldest),
                LocalDatePattern.Iso.Format(term.Ceiling),
                goes.Sum(planned => (long)planned.Segments).ToString(CultureInfo.InvariantCulture),
                (goes.Sum(planned => planned.Bytes) / 1e6).ToString("0.0", CultureInfo.InvariantCulture),
                goes.Count > 0 ? BeijingText.Of(goes.Min(planned => planned.Start)) : "",
                goes.Count > 0 ? BeijingText.Of(goes.Max(planned => planned.End)) : "");
        }

        listing.Write(withTimes: true);
    }

    private static void WriteKept(VerbContext context, RetentionPlan plan)
    {
        if (plan.Kept.Count == 0)
        {
            return;
        }

        var listing = new Listing(context, TableTexts.Camera, RetentionTexts.Stays, TableTexts.Start, TableTexts.End, RetentionTexts.Segments);
        foreach (var kept in plan.Kept)
        {
            listing.Add(
                kept.Camera,
                context.Say(RetentionTexts.Of(kept.Reason).With(string.Join(", ", kept.Holds))),
                BeijingText.Of(kept.Start),
                BeijingText.Of(kept.End),
                kept.Segments.ToString(CultureInfo.InvariantCulture));
        }

        listing.Write(withTimes: false);
    }
}
