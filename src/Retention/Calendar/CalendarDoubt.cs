using NodaTime;

namespace Supervision.Retention.Calendar;

/// <summary>Something that no notice so far has said.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Day">The day that it is about; null where it is about the year.</param>
public sealed record CalendarDoubt(CalendarDoubtKind Kind, LocalDate? Day);
