using Supervision.Recorder.Configuration;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Disks;

/// <summary>The disks of a hall.</summary>
internal static class HallVolumes
{
    /// <summary>As the configuration asks for them; a volume that is not marked yet counts as it is mounted now.</summary>
    public static IReadOnlyList<HallVolume> Of(SiteConfiguration site, DataDirectory data, VolumeBook book)
    {
        var elsewhere = site.Storage.Volumes.SelectMany(volume => volume.Cameras).ToHashSet(StringComparer.Ordinal);
        return
        [
            new HallVolume(Volume.Main, data.Root, [.. site.Cameras.Select(camera => camera.Id).Where(camera => !elsewhere.Contains(camera))], data.Space),
            .. site.Storage.Volumes.Select(wish => new HallVolume(
                wish.Id,
                wish.Path,
                wish.Cameras,
                book.Volumes.FirstOrDefault(volume => volume.Id == wish.Id) is { } volume ? volume.Space : () => Media.Posix.PosixPath.Space(wish.Path))),
        ];
    }

    /// <summary>Those of a data directory without a configuration: the cameras are those that have a folder there.</summary>
    public static IReadOnlyList<HallVolume> Of(DataDirectory data, VolumeBook book, IReadOnlyCollection<string> cameras)
    {
        var places = cameras.ToLookup(camera => book.Of(camera)?.Id ?? Volume.Main, StringComparer.Ordinal);
        return
        [
            new HallVolume(Volume.Main, data.Root, [.. places[Volume.Main]], data.Space),
            .. book.Volumes.Select(volume => new HallVolume(volume.Id, volume.Path, [.. places[volume.Id]], volume.Space)),
        ];
    }

    /// <summary>What <see cref="VolumeSetup"/> shall bring about.</summary>
    public static IReadOnlyList<VolumeWish> Wishes(SiteConfiguration site) => [.. site.Storage.Volumes.Select(volume => new VolumeWish(volume.Id, volume.Path, volume.Cameras))];
}
