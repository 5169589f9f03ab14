using Supervision.Domain;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Catalog;

/// <summary>How records of the label strip become rows.</summary>
internal static class StripRecords
{
    private const string Sample = JournalFold.AddCamera + """
        INSERT INTO strip_samples VALUES (@Number, @Camera, @Start, @Last, @Pictures, @Identical, @WorstDb, @MeanDb, @CostMicroseconds)
        """;

    private const string Check = JournalFold.AddCamera + """
        INSERT OR REPLACE INTO strip_checks VALUES (@Camera, @Sequence, @At, @Pictures, @Identical, @WorstDb, @MeanDb)
        """;

    private const string Relabelled = JournalFold.AddCamera + """
        INSERT OR REPLACE INTO relabelled VALUES (@Camera, @Sequence, @Path, @Bytes, @Sha256, @OriginalSha256)
        """;

    /// <summary>The statement of a record; null where it is none of these.</summary>
    internal static (string Sql, object Values)? Statement(JournalRecord record) => record switch
    {
        StripSampled r => (Sample, new
        {
            r.Number,
            r.Camera,
            Sequence = 0,
            Start = UtcTime.ToNanoseconds(r.Start),
            Last = UtcTime.ToNanoseconds(r.Last),
            r.Pictures,
            r.Identical,
            r.WorstDb,
            r.MeanDb,
            r.CostMicroseconds,
        }),
        StripChecked r => (Check, new { r.Camera, r.Sequence, At = UtcTime.ToNanoseconds(r.At), r.Pictures, r.Identical, r.WorstDb, r.MeanDb }),
        SegmentRelabelled r => (Relabelled, new { r.Camera, r.Sequence, r.Path, r.Bytes, r.Sha256, r.OriginalSha256 }),
        _ => null,
    };

    /// <summary>Throws where the tables cannot take a record.</summary>
    /// <exception cref="ArgumentException">A value is impossible.</exception>
    internal static void Require(JournalRecord record)
    {
        var isPossible = record switch
        {
            StripSampled r => IsPossible(r.Pictures, r.Identical, r.WorstDb, r.MeanDb),
            StripChecked r => r.Sequence > 0 && IsPossible(r.Pictures, r.Identical, r.WorstDb, r.MeanDb),
            SegmentRelabelled r => Archive.ArchiveLayout.IsRelabelled(r.Path) && r is { Sequence: > 0, Bytes: > 0, Sha256.Length: 64, OriginalSha256.Length: 64 },
            _ => true,
        };
        if (!isPossible)
        {
            throw new ArgumentException($"the catalogue cannot take {record}", nameof(record));
        }
    }

    private static bool IsPossible(int pictures, int identical, double worst, double mean) =>
        pictures > 0 && identical >= 0 && identical <= pictures && double.IsFinite(worst) && double.IsFinite(mean);
}
