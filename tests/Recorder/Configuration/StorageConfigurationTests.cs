using Supervision.Recorder.Configuration;

namespace Supervision.Tests.Recorder.Configuration;

/// <summary>Disks in site.yaml.</summary>
public sealed class StorageConfigurationTests : IDisposable
{
    private readonly SiteFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Volumes_priorities_and_somebody_s_word_are_read()
    {
        var site = _folder.Load(SiteFolder.Minimal.Replace("zone: service", "zone: service\n    priority: 1") + """

            storage:
              when_full: priority
              forecast_days: 30
              volumes: [{id: disk2, path: /mnt/disk2/, cameras: [cam1]}]
              override: {ground: 新磁盘下周到货, by: 王主任}
            """).Value!;

        Assert.Equal((WhenFull.Priority, 30, 1), (site.Storage.WhenFull, site.Storage.ForecastDays, site.Cameras[0].Priority));
        Assert.Equal(("新磁盘下周到货", "王主任"), (site.Storage.Override!.Ground, site.Storage.Override.By));
        var volume = Assert.Single(site.Storage.Volumes);
        Assert.Equal(("disk2", "/mnt/disk2", "cam1"), (volume.Id, volume.Path, Assert.Single(volume.Cameras)));
    }

    [Fact]
    public void Without_keys_there_is_one_disk_and_all_stop()
    {
        var site = _folder.Load(SiteFolder.Minimal).Value!;
        Assert.Equal((0, WhenFull.Stop, 21, null, 5), (site.Storage.Volumes.Count, site.Storage.WhenFull, site.Storage.ForecastDays, site.Storage.Override, site.Cameras[0].Priority));
    }

    [Theory]
    [InlineData("stop", WhenFull.Stop)]
    [InlineData("priority", WhenFull.Priority)]
    [InlineData("thin", WhenFull.Thin)]
    public void What_happens_on_a_full_disk_is_chosen_by_one_word(string word, WhenFull choice) =>
        Assert.Equal(choice, _folder.Load(SiteFolder.Minimal + "\nstorage: {when_full: " + word + "}\n").Value!.Storage.WhenFull);

    [Theory]
    [InlineData("volumes: [{id: main, path: /mnt/a, cameras: [cam1]}]", "the id 'main' is taken already")]
    [InlineData("volumes: [{id: a, path: mnt/a, cameras: [cam1]}]", "write the absolute path where the disk is mounted")]
    [InlineData("volumes: [{id: a, path: /mnt/a, cameras: [cam2]}]", "'storage.volumes[0].cameras' names 'cam2', which is not defined; did you mean 'cam1'?")]
    [InlineData("volumes: [{id: a, path: /mnt/a}]", "'storage.volumes[0].cameras' is missing")]
    [InlineData("volumes: [{id: a, path: /mnt/a, cameras: [cam1]}, {id: b, path: /mnt/a/, cameras: []}]", "two volumes have the path '/mnt/a'")]
    [InlineData("volumes: [{id: a, path: /mnt/a, cameras: [cam1]}, {id: b, path: /mnt/b, cameras: [cam1]}]", "camera 'cam1' stands in two volumes")]
    [InlineData("when_full: delete", "write one of stop, priority, thin")]
    [InlineData("override: {ground: x}", "'storage.override.by' is missing")]
    [InlineData("override: {ground: \"\", by: x}", "write 1 to 200 characters")]
    [InlineData("forecast_days: 0", "a whole number, from 1 to 365")]
    public void What_cannot_be_meant_is_one_line(string storage, string message) =>
        Assert.Contains(message, _folder.OnlyError(SiteFolder.Minimal + "\nstorage: {" + storage + "}\n"), StringComparison.Ordinal);
}
