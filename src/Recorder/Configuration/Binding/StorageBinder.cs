using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>How the archive is written, and on which disks.</summary>
internal sealed class StorageBinder(IReadOnlyList<CameraConfiguration> cameras)
{
    private const int MinSegmentSeconds = 10;
    private const int MaxSegmentSeconds = 600;
    private const int MaxForecastDays = 365;
    private const int MaxLine = 200;

    internal StorageConfiguration Bind(Section site)
    {
        var defaults = new StorageConfiguration();
        if (site.TakeSection("storage") is not { } section)
        {
            return defaults;
        }

        var storage = new StorageConfiguration
        {
            SegmentSeconds = section.Integer("segment_seconds", defaults.SegmentSeconds, MinSegmentSeconds, MaxSegmentSeconds),
            SyncSeconds = section.Integer("sync_seconds", defaults.SyncSeconds, 1, 5),
            MinFree = section.Quantity("min_free", defaults.MinFree, 1L << 20, 1L << 50),
            Volumes = Volumes(section),
            WhenFull = section.Choice("when_full", defaults.WhenFull, ("stop", WhenFull.Stop), ("priority", WhenFull.Priority), ("thin", WhenFull.Thin)),
            ForecastDays = section.Integer("forecast_days", defaults.ForecastDays, 1, MaxForecastDays),
            Override = Override(section),
        };
        if (3600 % storage.SegmentSeconds != 0)
        {
            section.Findings.Error(
                section.Take("segment_seconds")!, HallTexts.HourNotDivided.With(storage.SegmentSeconds));
        }

        section.Finish();
        return storage;
    }

    private static OverrideConfiguration? Override(Section storage)
    {
        if (storage.TakeSection("override") is not { } section)
        {
            return null;
        }

        var given = new OverrideConfiguration { Ground = Line(section, "ground", "新磁盘下周到货"), By = Line(section, "by", "王主任") };
        section.Finish();
        return given;
    }

    private static string Line(Section section, string key, string example)
    {
        if (section.RequireScalar(key, example) is not { } scalar)
        {
            return "";
        }

        if (scalar.Text.Trim().Length is 0 or > MaxLine || scalar.Text.Any(char.IsControl))
        {
            section.Unusable(key, scalar, KeyTexts.Name.With(MaxLine));
        }

        return scalar.Text.Trim();
    }

    private IReadOnlyList<VolumeConfiguration> Volumes(Section storage)
    {
        var known = cameras.GroupBy(camera => camera.Id).ToDictionary(group => group.Key, group => group.First());
        var (ids, paths, taken) = (new HashSet<string> { "main" }, new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var volumes = new List<VolumeConfiguration>();
        foreach (var section in storage.TakeSections("volumes"))
        {
            var volume = new VolumeConfiguration
            {
                Id = section.Id(ids),
                Path = Folder(section, paths),
                Cameras = [.. section.ReferenceList("cameras", known).Select(camera => camera.Id)],
            };
            section.Require("cameras", "[cam1]");
            foreach (var again in section.Scalars("cameras").Where(scalar => !taken.Add(scalar.Text)))
            {
                section.Findings.Error(again, StorageTexts.CameraTwice.With(Findings.Shown(again.Text)));
            }

            section.Finish();
            volumes.Add(volume);
        }

        return volumes.Count == 0 ? new StorageConfiguration().Volumes : volumes;
    }

    private static string Folder(Section section, HashSet<string> taken)
    {
        if (section.RequireScalar("path", "/mnt/disk2") is not { } scalar)
        {
            return "";
        }

        if (scalar.Text.Length > 1024 || scalar.Text.Any(char.IsControl) || !Path.IsPathFullyQualified(scalar.Text))
        {
            section.Unusable("path", scalar, StorageTexts.AbsolutePath);
            return "";
        }

        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(scalar.Text));
        if (!taken.Add(path))
        {
            section.Findings.Error(scalar, StorageTexts.PathTwice.With(Findings.Shown(path)));
        }

        return path;
    }
}
