using System.Collections.Immutable;
using System.Text.Json;

using Supervision.Domain;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Catalog;

/// <summary>A row of <c>rules</c>.</summary>
internal sealed class RuleRow
{
    internal const string Newest = """
        SELECT camera Camera, days Days, convention Convention, margin_days MarginDays, allowed Allowed FROM rules
        WHERE rule IN (SELECT max(rule) FROM rules WHERE @before IS NULL OR at_ns <= @before GROUP BY camera) ORDER BY camera
        """;

    public string Camera { get; init; } = string.Empty;

    public int Days { get; init; }

    public string Convention { get; init; } = string.Empty;

    public int MarginDays { get; init; }

    public string Allowed { get; init; } = string.Empty;

    internal RetentionRule ToRule() => Rule(Camera, Days, Convention, MarginDays, JsonSerializer.Deserialize<SortedDictionary<string, int>>(Allowed)!);

    /// <exception cref="FormatException">A name is not one of ours.</exception>
    internal static RetentionRule Rule(RuleSet record) => Rule(record.Camera, record.Days, record.Convention, record.MarginDays, record.Allowed);

    private static RetentionRule Rule(string camera, int days, string convention, int margin, SortedDictionary<string, int> allowed) => new(
        camera,
        new RetentionTerm(days, CountingConventions.Parse(convention), margin),
        allowed.ToImmutableSortedDictionary(pair => GapCauses.Parse(pair.Key), pair => pair.Value));
}
