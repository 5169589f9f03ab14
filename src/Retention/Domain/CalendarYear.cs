namespace Supervision.Domain;

/// <summary>The arrangement of one year, as its notice publishes it.</summary>
/// <param name="Year">The year in the title of the notice. Days of the December before may stand in it.</param>
/// <param name="Papers">Addresses of the notices; empty where they are not told.</param>
/// <param name="Days">By date, each once.</param>
public sealed record CalendarYear(int Year, IReadOnlyList<string> Papers, IReadOnlyList<CalendarDay> Days);
