using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>How the archive is written.</summary>
internal static class StorageBinder
{
    private const int MinSegmentSeconds = 10;
    private const int MaxSegmentSeconds = 600;

    internal static StorageConfiguration Bind(Section site)
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
        };
        if (3600 % storage.SegmentSeconds != 0)
        {
            section.Findings.Error(
                section.Take("segment_seconds")!, HallTexts.HourNotDivided.With(storage.SegmentSeconds));
        }

        section.Finish();
        return storage;
    }
}
