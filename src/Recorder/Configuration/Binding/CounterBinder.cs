using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Yaml;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>The counters, and which of them face each other.</summary>
internal static class CounterBinder
{
    internal static CounterConfiguration NoCounter { get; } = new() { Id = "", Name = "", Zone = HallBinder.NoZone };

    internal static Dictionary<string, CounterConfiguration> Counters(Section site, Dictionary<string, ZoneConfiguration> zones)
    {
        var counters = new Dictionary<string, CounterConfiguration>(StringComparer.Ordinal);
        var ids = new HashSet<string>();
        foreach (var section in site.TakeSections("counters"))
        {
            var (id, name) = (section.Id(ids), section.Name("name", "综合窗口1"));
            var counter = new CounterConfiguration
            {
                Id = id,
                Name = name,
                Zone = section.RequireReference("zone", zones) ?? HallBinder.NoZone,
                Kind = section.Choice("kind", CounterKinds.Of(name), CounterKinds.Words),
            };
            section.Finish();
            counters.TryAdd(counter.Id, counter);
        }

        return counters;
    }

    internal static IReadOnlyList<FacingPair> Facing(Section site, Dictionary<string, CounterConfiguration> counters)
    {
        var (pairs, taken) = (new List<FacingPair>(), new HashSet<string>());
        foreach (var item in site.TakeItems("facing"))
        {
            if (item is not YamlSequence { Items: [YamlScalar first, YamlScalar second] } || first.Text == second.Text)
            {
                site.Findings.Error(item, HallTexts.Facing);
                continue;
            }

            var pair = (First: site.Referenced("facing", first, counters), Second: site.Referenced("facing", second, counters));
            foreach (var again in new[] { first, second }.Where(id => !taken.Add(id.Text)))
            {
                site.Findings.Error(again, HallTexts.FacingTwice.With(Findings.Shown(again.Text)));
            }

            if (pair is ({ } one, { } other))
            {
                pairs.Add(new(one, other));
            }
        }

        return pairs;
    }

    /// <summary>Further counters that a camera or pickup serves: needs a first one, and does not name it again.</summary>
    internal static IReadOnlyList<CounterConfiguration> SharedWith(
        Section section, CounterConfiguration? counter, IReadOnlyDictionary<string, CounterConfiguration> counters)
    {
        var shared = section.ReferenceList("shared_with", counters);
        if (section.Take("shared_with") is { } at && (counter is null || shared.Any(other => other.Id == counter.Id)))
        {
            section.Findings.Error(at, HallTexts.SharedWith.With(section.Path("shared_with")));
        }

        return shared;
    }
}
