using Supervision.Retention.Archive;
using Supervision.Retention.Calendar;
using Supervision.Retention.Catalog;
using Supervision.Retention.Sweeping;
using Supervision.SampleArchive.Recording;

namespace Supervision.SampleArchive;

/// <summary>The sweeper as a recorder runs it each night, by the sample's clock.</summary>
internal sealed class SampleSweep(DataDirectory data, SetClock clock)
{
    internal Task RunAsync(CatalogWriter catalog) =>
        new Sweeper(new UnsyncedFiles(), data, catalog, clock, new UnpacedTime(), SweepLimits.None)
            .RunAsync(BuiltInCalendar.Instance, trustClock: false, progress: null, CancellationToken.None);

    /// <summary>What was deleted, for the list.</summary>
    internal void State(SamplePlan plan)
    {
        using var catalog = CatalogReader.Open(data);
        foreach (var gone in catalog.Deletions().GroupBy(deletion => deletion.Camera))
        {
            plan.State("deleted", gone.Key, gone.Min(deletion => deletion.Start), gone.Max(deletion => deletion.End), $"{gone.Sum(deletion => deletion.Segments)} segments past the ceiling");
        }
    }
}
