using System.Collections.Frozen;

using Dapper;

using Microsoft.Data.Sqlite;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;

namespace Supervision.Retention.Verification.Proof;

/// <summary>What the files of a running recorder show that have no row yet, by camera.</summary>
internal static class LiveFiles
{
    internal static FrozenDictionary<string, Spans> Read(DataDirectory data, SqliteConnection connection, Instant now)
    {
        var known = connection.Query<(string Camera, long Last)>("SELECT camera, last_sequence FROM cameras").ToDictionary(row => row.Camera, row => row.Last, StringComparer.Ordinal);
        return ArchiveFiles.Segments(data, UtcTime.BeijingDate(now).PlusDays(-1))
            .Where(file => file.Name.Sequence > known.GetValueOrDefault(file.Name.Camera))
            .Select(file => (file.Name.Camera, file.Name.Start, End: RunningEnd.End(data, file.Path)))
            .Where(file => file.End is not null)
            .GroupBy(file => file.Camera, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key, group => Spans.Of(group.Select(file => (UtcTime.ToNanoseconds(file.Start), UtcTime.ToNanoseconds(file.End!.Value)))), StringComparer.Ordinal);
    }
}
