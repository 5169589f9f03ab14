namespace Supervision.Retention.Policy;

/// <summary>
/// How far back the passing of days is witnessed. A wrong clock makes everything look old, and then all would go; but days that did not pass have no recordings. So what lies
/// behind stretches without any is not deleted until somebody answers for the clock. As much as the margin is believed, of all stretches together: jumps of that length cannot break the floor.
/// </summary>
internal static class SilenceRule
{
    /// <summary>The oldest day since which there are no more days without a sign of life than allowed.</summary>
    /// <param name="days">Days on which something was recorded, or a recorder ran.</param>
    /// <param name="asOf">Today.</param>
    /// <param name="mostSilent">Days without a sign that are believed.</param>
    internal static int WitnessedFrom(SortedSet<int> days, int asOf, int mostSilent)
    {
        var (from, silent) = (asOf, 0);
        foreach (var day in days.Reverse().SkipWhile(day => day > asOf))
        {
            silent += Math.Max(0, from - day - 1);
            if (silent > mostSilent)
            {
                break;
            }

            from = day;
        }

        return from;
    }
}
