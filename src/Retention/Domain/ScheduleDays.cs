namespace Supervision.Domain;

/// <summary>The days of which a range of a schedule speaks: days of the week, and days as the State Council arranges them.</summary>
[Flags]
public enum ScheduleDays
{
    /// <summary>No day.</summary>
    None = 0,

    /// <summary>Mondays.</summary>
    Mon = 1,

    /// <summary>Tuesdays.</summary>
    Tue = 2,

    /// <summary>Wednesdays.</summary>
    Wed = 4,

    /// <summary>Thursdays.</summary>
    Thu = 8,

    /// <summary>Fridays.</summary>
    Fri = 16,

    /// <summary>Saturdays.</summary>
    Sat = 32,

    /// <summary>Sundays.</summary>
    Sun = 64,

    /// <summary>Every day.</summary>
    Daily = Mon | Tue | Wed | Thu | Fri | Sat | Sun,

    /// <summary>Working days, Saturdays and Sundays that are worked in place of others included.</summary>
    Working = 128,

    /// <summary>All other days.</summary>
    Rest = 256,
}
