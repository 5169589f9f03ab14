using Supervision.Media.Net;
using Supervision.Recorder.Configuration;
using Supervision.Retention.Backup;
using Supervision.Retention.Stores;

namespace Supervision.Recorder.Backup;

/// <summary>The backups of a site, ready to be used. Dispose it last.</summary>
internal sealed class BackupTargets : IDisposable
{
    private BackupTargets(IReadOnlyList<BackupTarget> all) => All = all;

    /// <summary>In the order of the configuration.</summary>
    internal IReadOnlyList<BackupTarget> All { get; }

    /// <summary>Opens them; nothing is connected to yet.</summary>
    /// <param name="site">The configuration.</param>
    /// <param name="file">Its file, which goes with each backup.</param>
    /// <param name="time">Measures the pace.</param>
    /// <param name="only">The one that is meant; null for all.</param>
    internal static BackupTargets Of(SiteConfiguration site, string file, TimeProvider time, string? only = null)
    {
        var sockets = new OutboundSockets(AllowedHosts.Parse(site.AllowedHosts), time);
        IReadOnlyList<string> secrets = [.. site.Cameras.Select(camera => camera.PasswordFile).Concat(site.Pickups.Select(pickup => pickup.PasswordFile)).OfType<string>().Distinct()];
        return new BackupTargets(
        [
            .. site.Backup.Targets.Where(target => only is null || target.Id == only).Select(target => new BackupTarget(
                target.Id, Store(target, sockets, time), target.Window, target.Keep, Path.GetFullPath(file), secrets, site.Backup.Passphrase)),
        ]);
    }

    /// <summary>The place of a target.</summary>
    internal static IObjectStore Store(BackupTargetConfiguration target, OutboundSockets sockets, TimeProvider time)
    {
        var pace = new Pace(target.Rate, time);
        return target.Path is { } path ? new FolderStore(path, pace) : new S3Store(target.S3!, sockets, pace);
    }

    public void Dispose()
    {
        foreach (var target in All)
        {
            target.Store.Dispose();
        }
    }
}
