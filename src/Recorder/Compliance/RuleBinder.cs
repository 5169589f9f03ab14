using Supervision.Recorder.Compliance.Rules;
using Supervision.Recorder.Configuration;
using Supervision.Recorder.Configuration.Binding;

namespace Supervision.Recorder.Compliance;

/// <summary>The words for rules in a standard's file, with their settings.</summary>
internal static class RuleBinder
{
    private const int Most = 1_000;

    private static readonly (string Word, Func<Section, SiteRule> Bind)[] Rules =
    [
        ("access-standard", section => new AccessStandardRule(section.Choices("standards", HallWords.Standards) ?? [])),
        ("both-sides", _ => new BothSidesRule()),
        ("counter-cameras", section => new CounterCameraRule(section.Choice("kind", true, ("fixed", true), ("any", false)))),
        ("counter-count", section => new CounterCountRule(Kinds(section), Number(section, "minimum"))),
        ("counter-kinds", section => new CounterKindRule(Kinds(section))),
        ("counter-names", section => new CounterNameRule(section.Texts("names"))),
        ("counter-numbers", _ => new CounterNumberRule()),
        ("coverage", _ => new CoverageRule()),
        ("dome-coverage", _ => new DomeCoverageRule()),
        ("domes", section => new DomeRule(Number(section, "from"), Number(section, "minimum"), section.Integer("maximum", Most, 1, Most))),
        ("equipment", section => new EquipmentRule(section.Choices("classes", HallWords.Classes) ?? [])),
        ("hall-name", _ => new HallNameRule()),
        ("label", section => new LabelRule(section.Choice("shows", LabelPart.Time, ("time", LabelPart.Time), ("zone", LabelPart.Zone), ("hall", LabelPart.Hall)))),
        ("manual", section => new ManualRule(new(StandardBinder.Text(section, "needs_english"), StandardBinder.Text(section, "needs")))),
        ("network", section => new NetworkRule(section.Choice("network", NetworkKind.Extranet, [.. HallWords.Networks.Select(pair => (pair.Word, pair.Value!.Value))]), section.Choices("classes", HallWords.Classes) ?? [])),
        ("pickups", _ => new PickupRule()),
        ("private-rooms", _ => new PrivateRoomRule()),
        ("resolution", section => new ResolutionRule(new(Number(section, "width"), Number(section, "height")))),
        ("retention", section => new RetentionRule(Number(section, "days"), section.Choice("unit", true, ("working", true), ("calendar", false)))),
        ("round-the-clock", section => new RoundTheClockRule(StandardBinder.Text(section, "zone"))),
        ("sharing", _ => new SharingRule()),
        ("speech", section => new SpeechRule(new(StandardBinder.Text(section, "needs_english"), StandardBinder.Text(section, "needs")))),
        ("zones", _ => new ZoneRule()),
    ];

    /// <summary>The words of all rules.</summary>
    internal static IEnumerable<string> Words => Rules.Select(rule => rule.Word);

    internal static SiteRule Bind(Section section)
    {
        section.Require("rule", Rules[0].Word);
        return section.Choice("rule", _ => new CoverageRule(), Rules)(section);
    }

    private static int Number(Section section, string key)
    {
        section.Require(key, "1");
        return section.Integer(key, 1, 0, 100_000);
    }

    private static IReadOnlyList<CounterKind> Kinds(Section section) =>
        section.Choices("kinds", [.. CounterKinds.Words.Select(pair => (pair.Word, pair.Value!.Value))]) ?? [];
}
