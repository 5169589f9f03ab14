using System.Globalization;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Compliance;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>The judgement of a hall for people: every clause, what is wrong first; then the cameras; then one line of verdict.</summary>
internal static class SiteCheckListing
{
    internal static void Write(VerbContext context, SiteInspection inspection)
    {
        var (hall, site) = (inspection.Hall, inspection.Hall.Site);
        var title = context.Language == Language.Chinese ? inspection.Standard.Title : inspection.Standard.English;
        context.PlainOut.WriteLine(context.Say(SiteCheckTexts.Head.With(site.Hall, string.Concat(site.Division.Names), SiteRuleTexts.Of(site.Level), title)));
        Clauses(context, inspection).Write(withTimes: false);
        Cameras(context, hall).Write(withTimes: false);
        context.PlainOut.WriteLine(context.Say(SiteCheckTexts.Summary.With(Counts(inspection))));
        context.PlainOut.WriteLine(context.Say(inspection.Ok ? SiteCheckTexts.Passes : SiteCheckTexts.Fails));
    }

    internal static string Where(VerbContext context, Place place) =>
        context.Say(SiteCheckTexts.Place.With(SiteRuleTexts.Of(place.Kind), place.Id, place.Name)).Replace("  ", " ");

    internal static string Measured(VerbContext context, MeasuredCamera? camera) => camera is null
        ? context.Say(SiteCheckTexts.NotMeasured)
        : context.Say(SiteCheckTexts.Recorded.With(
            camera.Picture, camera.Rate.ToString("0.0", CultureInfo.InvariantCulture), camera.HasSound ? SiteCheckTexts.Sound : SiteCheckTexts.NoSound));

    private static object?[] Counts(SiteInspection inspection) =>
    [
        inspection.Count(ClauseState.Violated), inspection.Count(ClauseState.Noticed), inspection.Count(ClauseState.Met),
        inspection.Count(ClauseState.Open), inspection.Count(ClauseState.NotApplicable),
    ];

    private static Listing Clauses(VerbContext context, SiteInspection inspection)
    {
        var listing = new Listing(context, SiteCheckTexts.State, SiteCheckTexts.Clause, SiteCheckTexts.Where, SiteCheckTexts.What, SiteCheckTexts.Remedy);
        foreach (var result in inspection.Results.OrderBy(result => result.State))
        {
            Add(context, listing, result);
        }

        return listing;
    }

    private static void Add(VerbContext context, Listing listing, ClauseResult result)
    {
        var state = context.Say(SiteRuleTexts.Of(result.State));
        var clause = $"{context.Say(result.Clause.Source)} {result.Clause.Reference}: {(context.Language == Language.Chinese ? result.Clause.Quote : result.Clause.English)}";
        foreach (var (finding, places) in result.Grouped())
        {
            listing.Add(state, clause, string.Join('\n', places.Select(place => Where(context, place))), context.Say(finding.What), context.Say(finding.Remedy));
            (state, clause) = ("", "");
        }

        foreach (var open in result.Open)
        {
            listing.Add(result.State == ClauseState.Open ? state : context.Say(SiteRuleTexts.Of(ClauseState.Open)), clause, "", context.Say(open), "");
            (state, clause) = ("", "");
        }

        if (result.State is ClauseState.Met or ClauseState.NotApplicable)
        {
            listing.Add(state, clause, "", string.Join("; ", result.Grounds.Select(context.Say)), "");
        }
    }

    private static Listing Cameras(VerbContext context, HallView hall)
    {
        var listing = new Listing(context, TableTexts.Camera, TableTexts.Name, TableTexts.Zone, TableTexts.Counter, SiteCheckTexts.Declared, SiteCheckTexts.Measured);
        foreach (var camera in hall.Site.Cameras)
        {
            listing.Add(
                camera.Id,
                camera.Name,
                string.Join('、', camera.Covers.Prepend(camera.Zone).Select(zone => zone.Name)),
                string.Join('、', camera.Counters.Select(counter => counter.Name)),
                camera.Resolution?.ToString() ?? context.Say(SiteCheckTexts.NotDeclared),
                Measured(context, hall.MeasuredOf(camera.Id)));
        }

        return listing;
    }
}
