using NodaTime;

using Supervision.Domain;

namespace Supervision.SampleArchive;

/// <summary>The days of a sample, and where in them something happens: moved a little by the seed.</summary>
internal sealed class SampleDays(SampleRequest request)
{
#pragma warning disable CA5394 // Where a fault lies is no secret; the same seed must give the same archive.
    private readonly int _shift = new Random(request.Seed).Next(0, 40);
#pragma warning restore CA5394

    internal LocalDate First { get; } = request.AsOf.PlusDays(-request.Days);

    /// <summary>When the record begins.</summary>
    internal Instant Begin => Midnight(First);

    /// <summary>When it ends.</summary>
    internal Instant End => Midnight(request.AsOf);

    /// <summary>A day by its place among all, 0 to 1.</summary>
    internal LocalDate Day(double place) => First.PlusDays(Math.Min(request.Days - 1, (int)(request.Days * place)));

    /// <summary>A moment of a day: never on a full hour, so that it lies within a segment.</summary>
    internal Instant At(LocalDate day, int hour, int minute) => Midnight(day) + Duration.FromHours(hour) + Duration.FromMinutes(minute) + Duration.FromSeconds(_shift + 1);

    private static Instant Midnight(LocalDate day) => day.AtMidnight().WithOffset(UtcTime.Beijing).ToInstant();
}
