namespace Supervision.Domain;

/// <summary>The words for <see cref="ScheduleDays"/> in <c>site.yaml</c> and in the journal.</summary>
public static class ScheduleWords
{
    /// <summary>All of them, in the order in which they are written.</summary>
    public static IReadOnlyList<(string Word, ScheduleDays Days)> All { get; } =
    [
        ("daily", ScheduleDays.Daily), ("working", ScheduleDays.Working), ("rest", ScheduleDays.Rest), ("mon", ScheduleDays.Mon), ("tue", ScheduleDays.Tue),
        ("wed", ScheduleDays.Wed), ("thu", ScheduleDays.Thu), ("fri", ScheduleDays.Fri), ("sat", ScheduleDays.Sat), ("sun", ScheduleDays.Sun),
    ];

    /// <summary>The fewest words for some days, with a comma between.</summary>
    public static string Of(ScheduleDays days)
    {
        var words = new List<string>();
        foreach (var (word, part) in All.Where(pair => (days & pair.Days) == pair.Days))
        {
            words.Add(word);
            days &= ~part;
        }

        return string.Join(',', words);
    }

    /// <summary>The days of words with a comma between.</summary>
    /// <exception cref="FormatException">There is none, or one is no word of these.</exception>
    public static ScheduleDays Parse(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var days = ScheduleDays.None;
        foreach (var word in words.Split(','))
        {
            var found = All.FirstOrDefault(pair => pair.Word == word).Days;
            days |= found == ScheduleDays.None ? throw new FormatException($"'{word}' says no days") : found;
        }

        return days;
    }
}
