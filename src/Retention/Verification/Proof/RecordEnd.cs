using Dapper;

using Microsoft.Data.Sqlite;

namespace Supervision.Retention.Verification.Proof;

/// <summary>The end of a camera's record: beside a running recorder it is what is durable, not the wall clock.</summary>
internal static class RecordEnd
{
    /// <summary>What may be on its way to the disk: as for <see cref="RunningEnd"/>.</summary>
    private static readonly long Tolerance = RunningEnd.Tolerance.ToInt64Nanoseconds();

    /// <summary>Up to when something is demanded, in nanoseconds.</summary>
    /// <param name="scene">What is asked.</param>
    /// <param name="connection">To the catalogue.</param>
    /// <param name="camera">The camera's id.</param>
    /// <param name="open">What files show that have no row.</param>
    internal static long Of(VerificationScene scene, SqliteConnection connection, string camera, Spans open)
    {
        if (!scene.IsLive || scene.IsPast)
        {
            return scene.AsOfNs;
        }

        var stored = connection.QuerySingle<long?>(
            """
            SELECT max(reach) FROM (
                SELECT end_ns reach FROM segments WHERE camera = @camera AND sequence = (SELECT max(sequence) FROM segments WHERE camera = @camera)
                UNION ALL SELECT coalesce(end_ns, @now) FROM gaps WHERE camera = @camera AND track = '')
            """,
            new { camera, now = scene.AsOfNs });
        var durable = Math.Max(stored ?? long.MinValue, open.Parts is [.., var last] ? last.End : long.MinValue);
        return durable >= scene.AsOfNs - Tolerance ? Math.Min(durable, scene.AsOfNs) : scene.AsOfNs;
    }
}
