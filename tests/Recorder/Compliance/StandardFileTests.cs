using Supervision.Recorder.Compliance;
using Supervision.Recorder.Configuration;
using Supervision.Recorder.Configuration.Binding;
using Supervision.Tests.Architecture;

namespace Supervision.Tests.Recorder.Compliance;

/// <summary>The standards as data: all there, all read, mistakes in them not overlooked.</summary>
public sealed class StandardFileTests
{
    private static readonly IReadOnlyList<Standard> All = [.. SiteProfiles.All.Select(profile => Standards.Of(profile.Id)), Standards.National];

    [Fact]
    public void Every_file_is_built_in_and_known() => Assert.Equal(
        Repository.Files("src/Recorder/Configuration/Data/profiles", "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(),
        All.Select(standard => standard.Id).Order());

    [Fact]
    public void Every_clause_says_where_it_stands_and_what_it_says() => Assert.All(
        All.SelectMany(standard => standard.Clauses),
        clause => Assert.DoesNotContain("", new[] { clause.Document, clause.Source.Chinese, clause.Source.English, clause.Reference, clause.Quote, clause.English }));

    [Fact]
    public void Ids_of_clauses_are_unique()
    {
        var ids = All.SelectMany(standard => standard.Clauses).Select(clause => clause.Id).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void Every_rule_is_used()
    {
        var files = Repository.Files("src/Recorder/Configuration/Data/profiles", "*.yaml").Select(file => File.ReadAllText(Repository.Full(file))).ToList();

        Assert.All(RuleBinder.Words, word => Assert.Contains(files, file => file.Contains($"rule: {word}\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_rule_is_explained()
    {
        var document = File.ReadAllText(Repository.Full("src/Recorder/Compliance/README.md"));

        Offenders.None("src/Recorder/Compliance/README.md has each rule", RuleBinder.Words.Where(word => !document.Contains($"| `{word}` |", StringComparison.Ordinal)));
    }

    [Fact]
    public void Zones_that_a_clause_names_are_zones_of_its_profile() => Assert.All(
        SiteProfiles.All,
        profile =>
        {
            Assert.All(profile.ZoneAliases, alias => Assert.Equal(alias.Value, profile.ZoneType(alias.Key)));
            Assert.All(
                Standards.Of(profile.Id).Clauses.Select(clause => clause.Rule).OfType<Supervision.Recorder.Compliance.Rules.RoundTheClockRule>(),
                rule => Assert.Contains(rule.Zone, profile.Zones));
        });

    [Theory]
    [InlineData("id: x", "'title' is missing")]
    [InlineData("id: x\ntitle: t\nenglish: e\nshort: s\nshort_english: s\nclauses: [{id: a, reference: r, quote: q, english: e, rule: nonsense}]", "write one of access-standard")]
    [InlineData("id: x\ntitle: t\nenglish: e\nshort: s\nshort_english: s\nclauses: [{id: a, reference: r, quote: q, english: e, rule: sharing, least: 3}]", "unknown key 'clauses[0].least'")]
    [InlineData("id: x\ntitle: t\nenglish: e\nshort: s\nshort_english: s\nclauses: [{id: a, reference: r, quote: q, english: e, rule: domes, from: 4}]", "'clauses[0].minimum' is missing")]
    public void A_mistake_in_a_file_is_not_overlooked(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<InvalidOperationException>(() => StandardFile.Bind(text, "x", StandardBinder.Bind)).Message);
}
