using NodaTime;

using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Verification;

namespace Supervision.Tests.Retention;

/// <summary>A data directory of one test.</summary>
internal sealed class TempData : IDisposable
{
    private const string Memory = "/dev/shm";

    internal TempData()
    {
        // Hundreds of lives are cut here; in memory their syncs cost nothing, and what a cut takes is simulated above the file system.
        Root = Directory.CreateDirectory(Path.Combine(Directory.Exists(Memory) ? Memory : Path.GetTempPath(), $"supervision-{Guid.NewGuid():N}")).FullName;
        Data = DataDirectory.Create(Path.Combine(Root, "data"));
        Clock = new HandClock(Footage.Noon);
    }

    internal string Root { get; }

    internal DataDirectory Data { get; }

    internal HandClock Clock { get; }

    internal RecordStore Open(IArchiveFiles? files = null) =>
        RecordStore.Open(files ?? new PosixArchiveFiles(), Data, LockOwner.Current("test", Clock), "0.1.0", Clock);

    internal CatalogReader Read() => CatalogReader.Open(Data);

    internal CheckResult Check(bool deep = true) => ArchiveCheck.Run(Data, deep, Clock, null, CancellationToken.None);

    internal string[] ArchiveFilesNow() => [.. ArchiveFiles.All(Data)];

    internal static async Task<string> StartRunAsync(RecordStore store, Instant start, string camera = "gate-1", long first = 1)
    {
        var run = await store.Catalog.NameRunAsync(start);
        await store.Catalog.AddRunAsync(run, camera, start, first, "rtsp://192.0.2.1/1", "h264", 64, 48, null);
        return run;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
