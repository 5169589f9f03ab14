using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Calendar;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Policy;

/// <summary>Reads what a plan needs: in each camera the numbers from the oldest up to the first that is not too old. So a plan costs what goes, not what there is.</summary>
public static class RetentionPlanner
{
    /// <summary>Plans. The catalogue is asked in one snapshot.</summary>
    /// <exception cref="CatalogException">It cannot be read.</exception>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="WorkingDayCalendar.FloorAsOf"/>.</exception>
    public static RetentionPlan Make(CatalogReader catalog, WorkingDayCalendar calendar, PlanQuestion question)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(question);
        catalog.HoldSnapshot();
        try
        {
            return Plan(catalog, calendar, question);
        }
        finally
        {
            catalog.ReleaseSnapshot();
        }
    }

    /// <summary>The rule of each camera that was ever recorded, counted; by camera.</summary>
    public static IReadOnlyList<CameraTerm> Terms(CatalogReader catalog, WorkingDayCalendar calendar, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var rules = catalog.Rules().ToDictionary(rule => rule.Camera);
        return [.. catalog.CameraIds().Select(camera => CameraTerm.Of(camera, rules.GetValueOrDefault(camera), calendar, asOf))];
    }

    private static RetentionPlan Plan(CatalogReader catalog, WorkingDayCalendar calendar, PlanQuestion question)
    {
        var signs = new SignsOfLife(catalog);
        var terms = Terms(catalog, calendar, question.AsOf);
        var holds = catalog.Holds();
        var days = question.TrustClock || signs.IsSynchronised(question.AsOf) ? null : signs.Days();
        var asOf = BeijingDay.Of(question.AsOf);
        var going = BegunDeletion.All(catalog, question.AsOf);
        var (deletions, kept) = (new List<PlannedDeletion>(), new List<KeptStretch>());
        foreach (var term in terms)
        {
            int? from = days is null ? null : SilenceRule.WitnessedFrom(days, asOf, term.Rule.Term.MarginDays);
            var planner = new CameraPlanner(term, holds, question.AsOf, [.. going.Select(begun => begun.Deletion).Where(deletion => deletion.Camera == term.Camera)], from);
            Feed(catalog, term, planner);
            deletions.AddRange(planner.Deletions);
            kept.AddRange(planner.Kept);
        }

        return new RetentionPlan(question.AsOf, CalendarVersion.Of(calendar), catalog.IsDeletionOn, signs.Doubt(question.AsOf) ?? ImportedCalendar.Doubt(catalog, calendar), terms, deletions, kept)
        {
            Begun = going,
        };
    }

    private static void Feed(CatalogReader catalog, CameraTerm term, CameraPlanner planner)
    {
        foreach (var row in catalog.PlanRows(term.Camera))
        {
            if (!planner.Take(row))
            {
                foreach (var later in catalog.PlanRows(term.Camera, after: row.Sequence, startsBefore: BeijingDay.StartNs(term.Ceiling)))
                {
                    planner.Take(later);
                }

                break;
            }
        }

        planner.End();
    }
}
