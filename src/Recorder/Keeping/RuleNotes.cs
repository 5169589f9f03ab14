using Supervision.Domain;
using Supervision.Recorder.Configuration;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Recorder.Keeping;

/// <summary>Puts into the record what the configuration demands of it, so that who verifies it years later needs the data directory alone.</summary>
internal static class RuleNotes
{
    /// <summary>Notes the rules that are new or other than before. A camera that is configured no more keeps its last one.</summary>
    internal static async Task NoteAsync(RecordStore store, SiteConfiguration site)
    {
        foreach (var rule in Changed(store, site))
        {
            var allowed = new SortedDictionary<string, int>(rule.AllowedSeconds.ToDictionary(pair => pair.Key.Name(), pair => pair.Value), StringComparer.Ordinal);
            await store.Catalog.NoteAsync(new RuleSet(rule.Camera, rule.Term.Days, rule.Term.Convention.Name(), rule.Term.MarginDays, allowed));
        }
    }

    private static List<RetentionRule> Changed(RecordStore store, SiteConfiguration site)
    {
        using var catalog = CatalogReader.Open(store.Data);
        var noted = catalog.Rules().ToDictionary(rule => rule.Camera);
        return [.. site.Cameras.Select(SiteConfiguration.RuleOf).Where(rule => !noted.TryGetValue(rule.Camera, out var old) || !IsSame(rule, old))];
    }

    private static bool IsSame(RetentionRule one, RetentionRule other) => one.Term == other.Term && one.AllowedSeconds.SequenceEqual(other.AllowedSeconds);
}
