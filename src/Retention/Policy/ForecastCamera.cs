using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Policy;

/// <summary>A camera in a forecast.</summary>
/// <param name="Camera">Its id.</param>
/// <param name="Term">How long its recordings are kept.</param>
/// <param name="Load">What it writes a day.</param>
/// <param name="Stored">Bytes that lie on the disk, by Beijing day; today's up to now.</param>
public sealed record ForecastCamera(string Camera, RetentionTerm Term, DailyLoad Load, IReadOnlyDictionary<LocalDate, long> Stored);
