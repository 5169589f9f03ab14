using Supervision.Domain;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Catalog;

/// <summary>
/// How samples of clocks become rows, and how the series stay short: the first sample of an hour thins what has become a week old since the sample before
/// it. That goes by the samples' own times and not by the clock, so that a rebuild ends with the same rows.
/// </summary>
internal static class ClockRecords
{
    private const long Hour = 3_600_000_000_000;
    private const long Week = 7 * 24 * Hour;

    private const string Offset = JournalFold.AddCamera + """
        INSERT INTO clock_offsets VALUES (@Number, @Camera, @Measured, @OffsetNanoseconds, @Source);
        DELETE FROM clock_offsets
        WHERE camera = @Camera AND measured_ns < @Old
          AND measured_ns >= ((SELECT max(measured_ns) FROM clock_offsets WHERE camera = @Camera AND measured_ns < @Measured) - @Week) / @Hour * @Hour
          AND EXISTS (
            SELECT 1 FROM clock_offsets worse
            WHERE worse.camera = @Camera AND worse.source = clock_offsets.source
              AND worse.measured_ns >= clock_offsets.measured_ns / @Hour * @Hour
              AND worse.measured_ns < clock_offsets.measured_ns / @Hour * @Hour + @Hour
              AND (abs(1.0 * worse.offset_ns), worse.offset) > (abs(1.0 * clock_offsets.offset_ns), clock_offsets.offset));
        """;

    private const string Host = """
        INSERT INTO host_clock VALUES (@Number, @Measured, @Synchronised, @OffsetNanoseconds, @EstimatedErrorNanoseconds, @MaximumErrorNanoseconds, @TaiSeconds);
        DELETE FROM host_clock
        WHERE measured_ns < @Old
          AND measured_ns >= ((SELECT max(measured_ns) FROM host_clock WHERE measured_ns < @Measured) - @Week) / @Hour * @Hour
          AND EXISTS (
            SELECT 1 FROM host_clock worse
            WHERE worse.measured_ns >= host_clock.measured_ns / @Hour * @Hour
              AND worse.measured_ns < host_clock.measured_ns / @Hour * @Hour + @Hour
              AND (1 - worse.synchronised, worse.estimated_error_ns, worse.sample)
                > (1 - host_clock.synchronised, host_clock.estimated_error_ns, host_clock.sample));
        """;

    /// <summary>The statement of a record; null where it is none of these.</summary>
    internal static (string Sql, object Values)? Statement(JournalRecord record) => record switch
    {
        ClockOffsetMeasured r => (
            Offset,
            new { r.Number, r.Camera, Sequence = 0, Measured = Ns(r.Measured), r.OffsetNanoseconds, r.Source, Old = Old(r.Measured), Week, Hour }),
        HostClockSampled r => (
            Host,
            new
            {
                r.Number,
                Measured = Ns(r.Measured),
                r.Synchronised,
                r.OffsetNanoseconds,
                r.EstimatedErrorNanoseconds,
                r.MaximumErrorNanoseconds,
                r.TaiSeconds,
                Old = Old(r.Measured),
                Week,
                Hour,
            }),
        _ => null,
    };

    private static long Old(NodaTime.Instant measured) => checked(Ns(measured) - Week) / Hour * Hour;

    private static long Ns(NodaTime.Instant time) => UtcTime.ToNanoseconds(time);
}
