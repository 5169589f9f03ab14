using Supervision.Domain;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Catalog;

/// <summary>How records of sound become rows. Minutes stay for 31 days of their sound's own time, so that a rebuild ends with the same rows.</summary>
internal static class SoundRecords
{
    /// <summary>A recorder that ended watches no sound any more; nor is any missing where no pictures are recorded: their gap stands for it.</summary>
    internal const string EndFaults = """
        UPDATE sound_faults SET end_ns = max(start_ns, @End) WHERE end_ns IS NULL;
        UPDATE gaps SET end_ns = max(start_ns, @End) WHERE track <> '' AND end_ns IS NULL;
        """;

    private const long Kept = 31L * 24 * 3_600_000_000_000;

    private const string Minute = """
        INSERT INTO sound_minutes VALUES (@Number, @Source, @Pickup, @Start, @HeardSeconds, @SilentSeconds, @Clipped, @PeakDb, @RmsDb, @LoudnessLufs, @HumDb, @BetweenDb);
        DELETE FROM sound_minutes WHERE source = @Source AND pickup = @Pickup AND start_ns < @Old;
        """;

    private const string Begin = """
        INSERT INTO sound_faults (fault_number, source, pickup, fault, start_ns, detail) SELECT @Number, @Source, @Pickup, @Fault, @Start, @Detail
        WHERE NOT EXISTS (SELECT 1 FROM sound_faults WHERE source = @Source AND pickup = @Pickup AND fault = @Fault AND end_ns IS NULL)
        """;

    private const string End = "UPDATE sound_faults SET end_ns = max(start_ns, @End) WHERE source = @Source AND pickup = @Pickup AND fault = @Fault AND end_ns IS NULL";

    /// <summary>The statement of a record; null where it is none of these.</summary>
    internal static (string Sql, object Values)? Statement(JournalRecord record) => record switch
    {
        SoundMeasured r => (Minute, new
        {
            r.Number,
            r.Source,
            r.Pickup,
            Start = UtcTime.ToNanoseconds(r.Start),
            Old = checked(UtcTime.ToNanoseconds(r.Start) - Kept),
            r.HeardSeconds,
            r.SilentSeconds,
            r.Clipped,
            r.PeakDb,
            r.RmsDb,
            r.LoudnessLufs,
            r.HumDb,
            r.BetweenDb,
        }),
        SoundFaultBegun r => (Begin, new { r.Number, r.Source, r.Pickup, Fault = r.Fault.Name(), Start = UtcTime.ToNanoseconds(r.Start), r.Detail }),
        SoundFaultEnded r => (End, new { r.Source, r.Pickup, Fault = r.Fault.Name(), End = UtcTime.ToNanoseconds(r.End) }),
        _ => null,
    };

    /// <summary>Throws where the tables cannot take a record.</summary>
    /// <exception cref="ArgumentException">A value is impossible.</exception>
    internal static void Require(JournalRecord record)
    {
        var isPossible = record switch
        {
            SoundMeasured r => r.Source.Length > 0
                && Array.TrueForAll([r.HeardSeconds, r.SilentSeconds, r.Clipped, r.PeakDb, r.RmsDb, r.LoudnessLufs, r.HumDb, r.BetweenDb], double.IsFinite),
            SoundFaultBegun r => r.Source.Length > 0,
            _ => true,
        };
        if (!isPossible)
        {
            throw new ArgumentException($"{record}: impossible figures", nameof(record));
        }
    }
}
