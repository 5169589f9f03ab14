using NodaTime;

namespace Supervision.Domain;

/// <summary>A day that a notice names.</summary>
/// <param name="Date">In Beijing.</param>
/// <param name="Kind">Off or worked.</param>
/// <param name="Name">Of the holiday that it belongs to, for example 春节.</param>
public sealed record CalendarDay(LocalDate Date, DayKind Kind, string Name);
