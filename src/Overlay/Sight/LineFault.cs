namespace Supervision.Overlay.Sight;

/// <summary>Says what is wrong with a line that was found.</summary>
internal static class LineFault
{
    // Fewer right characters than this part may as well be chance.
    private const double Least = 0.4;

    // A line that breaks off leaves the bare picture; a single character may as well be another one.
    private const int CutAtLeast = 2;
    private const float Blank = 0.45f;

    /// <returns>Null where nothing is.</returns>
    internal static LabelReport? Of(string words, SeenLine seen)
    {
        if (seen.IsWhole)
        {
            return null;
        }

        var judged = seen.Characters.Where(one => SeenCharacter.IsJudged(one.Rune)).ToList();
        var right = judged.Count(one => one.IsRight);
        if (right < 2 || right < judged.Count * Least)
        {
            return new(LabelVerdict.Missing, $"'{words}' is not in the picture", null, null);
        }

        var lead = judged.TakeWhile(one => one.IsRight).Count();
        if (lead == right && judged.Count - lead >= CutAtLeast && judged.Skip(lead).All(one => one.Likeness < Blank))
        {
            return new(LabelVerdict.Cut, $"'{words}' breaks off after '{string.Concat(judged.Take(lead).Select(one => one.Rune))}'", seen.Box, null);
        }

        var odd = string.Join(", ", judged.Where(one => !one.IsRight).Select(one => one.Rival is { } rival ? $"'{rival}' in place of '{one.Rune}'" : $"no '{one.Rune}'"));
        return new(LabelVerdict.Wrong, $"'{words}' reads otherwise in the picture: {odd}", seen.Box, null);
    }
}
