using System.Globalization;

using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>The outcome of <c>strip check</c> for people.</summary>
internal static class StripCheckListing
{
    internal static void Write(VerbContext context, IEnumerable<StripCheckJson> results)
    {
        var listing = new Listing(
            context, TableTexts.Camera, TableTexts.File, StripCheckTexts.Identical, StripCheckTexts.Worst, StripCheckTexts.Mean, StripCheckTexts.Verdict);
        foreach (var result in results)
        {
            listing.Add(
                result.Camera,
                result.Path,
                result.Pictures is { } pictures ? $"{result.Identical}/{pictures}" : "-",
                Number(result.WorstDb),
                Number(result.MeanDb),
                Verdict(context, result));
        }

        listing.Write(withTimes: false);
    }

    /// <summary>The line that tells a segment as it is done.</summary>
    /// <param name="context">Where people read.</param>
    /// <param name="place">Which of how many, from 1.</param>
    /// <param name="result">The segment's.</param>
    /// <param name="notNoted">Why it is shown only; null where there is nothing to say.</param>
    internal static string Line(VerbContext context, (int Number, int Total) place, StripCheckJson result, string? notNoted)
    {
        var verdict = Verdict(context, result);
        var figures = result.WorstDb is null ? verdict : context.Say(StripCheckTexts.DoneWorst, verdict, Number(result.WorstDb));
        var whole = notNoted is null ? figures : context.Say(StripCheckTexts.NotNoted, figures, context.Translate(notNoted));
        return context.Say(StripCheckTexts.Done, place.Number, place.Total, result.Path, whole);
    }

    private static string Number(double? value) => value?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-";

    private static string Verdict(VerbContext context, StripCheckJson result) => result.Verdict switch
    {
        "good" => context.Say(StripCheckTexts.Good),
        "damaged" => context.Say(StripCheckTexts.Damaged),
        "relabelled" => context.Say(StripCheckTexts.Relabelled, result.Relabelled),
        "unreadable" => context.Say(StripCheckTexts.Unreadable, context.Translate(result.Detail!)),
        _ => context.Say(StripCheckTexts.NoStrip),
    };
}
