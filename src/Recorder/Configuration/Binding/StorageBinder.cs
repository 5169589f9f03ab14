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
                section.Take("segment_seconds")!,
                $"'storage.segment_seconds' is {storage.SegmentSeconds}, which does not divide an hour",
                "write 30, 60, 120, 300 or 600, so that segments begin on whole minutes");
        }

        section.Finish();
        return storage;
    }
}
