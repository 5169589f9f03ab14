namespace Supervision.Retention.Policy;

/// <summary>
/// How far back the passing of days is witnessed. A wrong clock makes everything look old, and then all would go; but days that did not pass have no recordings. So what lies
/// behind a stretch without any is not deleted until somebody answers for the clock. Stretches no longer than the margin are believed: a jump of that length cannot break the floor.
/// </summary>
internal static class SilenceRule
{
    /// <summary>The oldest day since which no stretch without a sign of life is longer than allowed.</summary>
    /// <param name="days">Days on which something was recorded, or a recorder ran.</param>
    /// <param name="asOf">Today.</param>
    /// <param name="mostSilent">Days without a sign in a row that are believed.</param>
    internal static int WitnessedFrom(SortedSet<int> days, int asOf, int mostSilent)
    {
        var from = asOf;
        foreach (var day in days.Reverse().SkipWhile(day => day > asOf))
        {
            if (from - day - 1 > mostSilent)
            {
                break;
            }

            from = day;
        }

        return from;
    }
}
