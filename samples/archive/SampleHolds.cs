using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.SampleArchive;

/// <summary>Holds of each sort: one that keeps what is past the ceiling, one that overlaps it, one that ran out, one that was released.</summary>
internal sealed class SampleHolds(SamplePlan plan)
{
    private const string By = "王芳";

    internal async Task PlaceAsync(CatalogWriter catalog)
    {
        var first = plan.Cameras[0].Id;
        var old = plan.Days.First.PlusDays(3);
        await PlaceAsync(catalog, new HoldPlaced(HoldKind.Complaint, [first], At(old, 9), At(old, 12), "12345-2026-0417", By, Until: null));
        await PlaceAsync(catalog, new HoldPlaced(HoldKind.Case, [], At(old, 11), At(old, 14), "纪检 2026-12", By, Until: null));
        await PlaceAsync(catalog, new HoldPlaced(HoldKind.Archive, [first], At(old.PlusDays(1), 9), At(old.PlusDays(1), 12), "归档 3", By, Until: old.PlusDays(20)));
        var released = await catalog.NoteAsync(new HoldPlaced(HoldKind.Case, [first], At(old.PlusDays(2), 9), At(old.PlusDays(2), 12), "纠纷 8", By, Until: null));
        await catalog.NoteAsync(new HoldReleased(released.Number, By, "已结案"));
    }

    private Instant At(LocalDate day, int hour) => plan.Days.At(day, hour, 0);

    private async Task PlaceAsync(CatalogWriter catalog, HoldPlaced hold)
    {
        await catalog.NoteAsync(hold);
        plan.State("hold", hold.Cameras is [var camera] ? camera : null, hold.From, hold.To, $"{hold.Kind.Name()}: {hold.Ground}");
    }
}
