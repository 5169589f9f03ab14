using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;

namespace Supervision.Retention.Backup;

/// <summary>What the last run on a backup came to: the file <c>backup/TARGET.json</c> of the data directory. Of this machine; the journal has the facts.</summary>
/// <param name="Format"><see cref="FormatVersion"/>.</param>
/// <param name="Target">The backup.</param>
/// <param name="Began">UTC at which the run began.</param>
/// <param name="Ended">UTC at which it ended.</param>
/// <param name="Error">Why it failed; null where it did not.</param>
/// <param name="Skipped">Segments that it could not copy because of their files here.</param>
/// <param name="CatalogAt">UTC of the newest catalogue in the backup; null without one.</param>
/// <param name="KeysLeftOut">True where keys and passwords are not in it, for want of a passphrase.</param>
/// <param name="Succeeded">UTC at which the last run ended that had no error; null without one.</param>
public sealed record RunRecord(string Format, string Target, string Began, string Ended, string? Error, long Skipped, string? CatalogAt, bool KeysLeftOut, string? Succeeded)
{
    /// <summary>The version of the file.</summary>
    public const string FormatVersion = "supervision-backup-run/1";

    /// <summary>Reads it; null where there was none, or it is damaged.</summary>
    public static RunRecord? Read(DataDirectory data, string target)
    {
        ArgumentNullException.ThrowIfNull(data);
        var path = PathOf(data, target);
        return File.Exists(path) && BackupJson.Read<RunRecord>(File.ReadAllBytes(path)) is { Format: FormatVersion } record ? record : null;
    }

    /// <summary>A store that was replaced had no run.</summary>
    internal static void Forget(DataDirectory data, string target)
    {
        if (PathOf(data, target) is var path && File.Exists(path))
        {
            File.Delete(path);
        }
    }

    internal static void Write(DataDirectory data, BackupTarget target, Instant began, Instant ended, BackupRunResult? result, string? error, Instant? catalogAt)
    {
        var before = Read(data, target.Id);
        var record = new RunRecord(
            FormatVersion,
            target.Id,
            UtcTime.Format(began),
            UtcTime.Format(ended),
            error,
            result?.Skipped.Sum(skipped => skipped.Segments) ?? 0,
            catalogAt is { } at ? UtcTime.Format(at) : before?.CatalogAt,
            result?.KeysLeftOut ?? before?.KeysLeftOut ?? false,
            error is null ? UtcTime.Format(ended) : before?.Succeeded);
        DurableFile.Replace(PathOf(data, target.Id), BackupJson.Write(record));
    }

    private static string PathOf(DataDirectory data, string target) => Path.Combine(data.Root, StateFiles.Runs, $"{target}.json");
}
