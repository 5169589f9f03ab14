using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Tests.Retention.Policy;

/// <summary>A history by a seed: cameras that record with holes, midnights and wrong clocks; rules; holds, some of them over or released.</summary>
internal sealed class RandomHistory(OldArchive archive, int seed)
{
    private readonly Random _random = new(seed);

    internal bool IsSynchronised { get; } = seed % 2 == 0;

    internal IReadOnlyList<Segment> Segments { get; private set; } = [];

    internal async Task MakeAsync()
    {
        Segments = await archive.MakeAsync([.. Enumerable.Range(1, _random.Next(1, 4)).SelectMany(camera => Recordings($"cam{camera}")).ToList()]);
        await using var store = archive.Maintain();
        foreach (var camera in Segments.Select(segment => segment.Camera).Distinct().Where(_ => _random.Next(3) > 0))
        {
            await store.Catalog.NoteAsync(Rule(camera));
        }

        for (var i = _random.Next(0, 5); i > 0; i--)
        {
            await HoldAsync(store.Catalog);
        }

        if (IsSynchronised)
        {
            await OldArchive.SynchroniseAsync(store.Catalog, archive.Temp.Clock.Now);
        }
    }

    private IEnumerable<(string Camera, Instant Start, Duration Length)> Recordings(string camera)
    {
        for (var day = _random.Next(35, 90); day >= 0; day--)
        {
            for (var i = _random.Next(8) == 0 ? 0 : _random.Next(1, 3); i > 0; i--)
            {
                // Up to an hour long: some reach over midnight.
                var start = archive.Noon(day) + Duration.FromMinutes(_random.Next(0, 720));
                var wrong = _random.Next(40) switch { 0 => Duration.FromDays(-400), 1 => Duration.FromDays(500), 2 => Duration.FromDays(-20), _ => Duration.Zero };
                if (day > 0 || start < archive.Temp.Clock.Now - Duration.FromHours(1))
                {
                    yield return (camera, start + wrong, Duration.FromMinutes(_random.Next(1, 61)));
                }
            }
        }

        yield return (camera, archive.Temp.Clock.Now - Duration.FromMinutes(30), Duration.FromMinutes(1));
    }

    private RuleSet Rule(string camera)
    {
        var convention = (CountingConvention)_random.Next(0, 2) == CountingConvention.BothDaysApart ? CountingConvention.BothDaysApart : CountingConvention.CalendarDays;
        return new RuleSet(camera, _random.Next(20, 45), convention.Name(), _random.Next(0, 6), []);
    }

    private async Task HoldAsync(CatalogWriter catalog)
    {
        var from = archive.Noon(_random.Next(20, 90)) + Duration.FromMinutes(_random.Next(0, 1440));
        var until = _random.Next(4) switch { 0 => archive.Today, 1 => archive.Today.PlusDays(-1), _ => (LocalDate?)null };
        string[] cameras = _random.Next(3) == 0 ? [] : ["cam1", $"cam{_random.Next(1, 4)}"];
        var hold = await catalog.NoteAsync(new HoldPlaced(HoldKind.Case, cameras, from, from + Duration.FromMinutes(_random.Next(1, 20_000)), "ground", "who", until));
        if (_random.Next(4) == 0)
        {
            await catalog.NoteAsync(new HoldReleased(hold.Number, "who", "over"));
        }
    }
}
