using NodaTime;

namespace Supervision.Retention.Catalog;

/// <summary>The recorder's wall clock was set from <paramref name="Before"/> to <paramref name="After"/>.</summary>
public sealed record ClockStep(Instant Before, Instant After);
