using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Calendar;

/// <summary>A day about which a new arrangement says something else than the calendar did.</summary>
/// <param name="Date">In Beijing.</param>
/// <param name="Before">What was said of it; null where no notice named it.</param>
/// <param name="After">What is said now; null where it is no longer named.</param>
/// <param name="IsSettled">A covered year's day that is over, and that would be worked where it was not, or the other way: what was counted by it cannot be counted anew.</param>
public sealed record CalendarChange(LocalDate Date, CalendarDay? Before, CalendarDay? After, bool IsSettled);
