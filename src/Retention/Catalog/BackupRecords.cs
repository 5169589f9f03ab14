using Supervision.Domain;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Catalog;

/// <summary>How records of backups become rows.</summary>
internal static class BackupRecords
{
    // A range that follows one that is there makes it longer: copies are made in order, and their rows stay few.
    private const string Copied = """
        UPDATE copies SET last_sequence = max(last_sequence, @LastSequence)
        WHERE target = @Target AND camera = @Camera AND first_sequence <= @FirstSequence AND last_sequence >= @FirstSequence - 1;
        INSERT INTO copies SELECT @Target, @Camera, @FirstSequence, @LastSequence WHERE NOT EXISTS (
            SELECT 1 FROM copies WHERE target = @Target AND camera = @Camera AND first_sequence <= @FirstSequence AND last_sequence >= @LastSequence)
        """;

    private const string Gone = """
        INSERT OR REPLACE INTO copies
        SELECT target, camera, @LastSequence + 1, max(last_sequence) FROM copies
        WHERE target = @Target AND camera = @Camera AND first_sequence <= @LastSequence + 1 AND last_sequence > @LastSequence GROUP BY target, camera;
        UPDATE copies SET last_sequence = @FirstSequence - 1
        WHERE target = @Target AND camera = @Camera AND first_sequence < @FirstSequence AND last_sequence >= @FirstSequence;
        DELETE FROM copies WHERE target = @Target AND camera = @Camera AND first_sequence BETWEEN @FirstSequence AND @LastSequence;
        """;

    /// <summary>The statement of a record; null where it is none of these.</summary>
    internal static (string Sql, object Values)? Statement(JournalRecord record) => record switch
    {
        SegmentsCopied r => (Copied, new { r.Target, r.Camera, r.FirstSequence, r.LastSequence }),
        CopiesGone r => (Gone, new { r.Target, r.Camera, r.FirstSequence, r.LastSequence }),
        SegmentHealed r => (
            "INSERT INTO healings VALUES (@Number, @At, @Camera, @Sequence, @Path, @Sha256, @Place, @Source, @Damage)",
            new { r.Number, At = UtcTime.ToNanoseconds(r.At), r.Camera, r.Sequence, r.Path, r.Sha256, r.Place, r.Source, r.Damage }),
        _ => null,
    };

    /// <summary>Throws where the tables cannot take a record.</summary>
    /// <exception cref="ArgumentException">A value is impossible.</exception>
    internal static void Require(JournalRecord record)
    {
        var isPossible = record switch
        {
            SegmentsCopied r => IsPossible(r.Target, r.Camera, r.FirstSequence, r.LastSequence),
            CopiesGone r => IsPossible(r.Target, r.Camera, r.FirstSequence, r.LastSequence),
            _ => true,
        };
        if (!isPossible)
        {
            throw new ArgumentException($"the catalogue cannot take {record}", nameof(record));
        }
    }

    private static bool IsPossible(string target, string camera, long first, long last) =>
        target.Length > 0 && CameraId.Require(camera) == camera && first > 0 && last >= first;
}
