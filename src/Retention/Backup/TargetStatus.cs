using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Calendar;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Backup;

/// <summary>How a backup stands, as far as this machine knows without asking it.</summary>
/// <param name="Target">Its name.</param>
/// <param name="LastRun">What its last run came to; null where there was none.</param>
/// <param name="Cameras">By camera.</param>
public sealed record TargetStatus(string Target, RunRecord? LastRun, IReadOnlyList<CameraBehind> Cameras)
{
    /// <summary>Segments that are not copied.</summary>
    public long Segments => Cameras.Sum(camera => camera.Segments);

    /// <summary>Their sizes in all.</summary>
    public long Bytes => Cameras.Sum(camera => camera.Bytes);

    /// <summary>Asks the catalogue.</summary>
    /// <param name="data">The directory.</param>
    /// <param name="catalog">Its catalogue; null for an empty directory.</param>
    /// <param name="target">The backup.</param>
    /// <param name="keep">How long it keeps copies; null for good.</param>
    /// <param name="now">Wall time.</param>
    public static TargetStatus Of(DataDirectory data, CatalogReader? catalog, string target, RetentionTerm? keep, Instant now) => new(
        target,
        RunRecord.Read(data, target),
        catalog is null ? [] : BackupState.Behind(catalog, target, CeilingPlan.Of(catalog, keep, new CalendarFolder(data).Load(), UtcTime.BeijingDate(now))));
}
