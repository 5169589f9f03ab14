namespace Supervision.Recorder.Configuration;

/// <summary>The words for the kinds of counters: ours, and those of the standards.</summary>
internal static class CounterKinds
{
    /// <summary>What <c>counters[].kind</c> may say; ours comes first of each kind.</summary>
    internal static readonly (string Word, CounterKind? Value)[] Words =
    [
        ("general", CounterKind.General), ("category", CounterKind.Category), ("department", CounterKind.Department),
        ("cross-province", CounterKind.CrossProvince), ("in-province", CounterKind.InProvince), ("one-thing", CounterKind.OneThing),
        ("unresolved", CounterKind.Unresolved), ("assistance", CounterKind.Assistance), ("desk", CounterKind.Desk),
        ("无差别综合窗口", CounterKind.General), ("全科窗口", CounterKind.General), ("分类综合窗口", CounterKind.Category),
        ("部门综窗", CounterKind.Department), ("专业办事窗口", CounterKind.Department), ("跨省通办", CounterKind.CrossProvince),
        ("省内通办", CounterKind.InProvince), ("一件事", CounterKind.OneThing), ("办不成事", CounterKind.Unresolved),
        ("帮办代办", CounterKind.Assistance), ("咨询导服台", CounterKind.Desk),
    ];

    private static readonly (string Part, CounterKind Kind)[] Parts =
    [
        ("无差别", CounterKind.General), ("全科", CounterKind.General), ("分类综合", CounterKind.Category), ("部门综", CounterKind.Department),
        ("跨省", CounterKind.CrossProvince), ("省内通办", CounterKind.InProvince), ("一件事", CounterKind.OneThing), ("办不成事", CounterKind.Unresolved),
        ("帮办", CounterKind.Assistance), ("代办", CounterKind.Assistance), ("咨询", CounterKind.Desk), ("导服", CounterKind.Desk),
    ];

    /// <summary>The kind that a counter's name tells; null where it tells none.</summary>
    internal static CounterKind? Of(string name) => Array.Find(Parts, part => name.Contains(part.Part, StringComparison.Ordinal)) is { Part: not null } found ? found.Kind : null;

    /// <summary>The word of <c>site.yaml</c>.</summary>
    internal static string Word(this CounterKind kind) => Array.Find(Words, word => word.Value == kind).Word;

    /// <summary>The word of the standards.</summary>
    internal static string Chinese(this CounterKind kind) => Array.Find(Words, word => word.Value == kind && word.Word[0] > 0x7f).Word;
}
