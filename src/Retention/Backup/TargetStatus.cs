using Supervision.Retention.Archive;
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
    public static TargetStatus Of(DataDirectory data, CatalogReader? catalog, string target) =>
        new(target, RunRecord.Read(data, target), catalog is null ? [] : BackupState.Behind(catalog, target));
}
