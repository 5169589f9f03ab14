using NodaTime;

using Supervision.Domain;
using Supervision.Media.Net;
using Supervision.Retention.Archive;
using Supervision.Retention.Backup;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;
using Supervision.Retention.Stores;
using Supervision.Retention.Verification;

namespace Supervision.Tests.Retention.Backup;

/// <summary>A recorder with two cameras and a folder for its backup.</summary>
internal sealed class BackupHall : IDisposable
{
    internal static readonly Secret Passphrase = new("correct horse");

    internal BackupHall()
    {
        Folder = Directory.CreateDirectory(Path.Combine(Temp.Root, "backup")).FullName;
        FolderStore.Prepare(Folder);
        Directory.CreateDirectory(Path.Combine(Temp.Root, "site"));
        File.WriteAllText(Site, "hall: 前进街道便民服务中心\n");
        File.WriteAllText(Password, "s3cr3t\n");
        File.WriteAllText(Path.Combine(Temp.Data.KeysPath, "signing.pem"), "a key\n");
    }

    internal TempData Temp { get; } = new();

    internal string Folder { get; }

    internal string Site => Path.Combine(Temp.Root, "site", "site.yaml");

    internal string Password => Path.Combine(Temp.Root, "site", "camera-password");

    internal string NewData => Path.Combine(Temp.Root, "restored");

    internal BackupTarget Target(IArchiveFiles? files = null, RetentionTerm? keep = null, Secret? passphrase = null, string id = "nas") => new(
        id, new FolderStore(Folder, Pace.Unlimited(new StillTime()), files ?? new PosixArchiveFiles()), BackupWindow.Always, keep, Site, [Password], passphrase);

    internal FolderStore Store(string folder, IArchiveFiles? files = null) => new(Path.Combine(Temp.Root, folder), Pace.Unlimited(new StillTime()), files ?? new PosixArchiveFiles());

    /// <summary>A further backup, ready, in a folder of its own.</summary>
    internal async Task<BackupTarget> NewTargetAsync(string id)
    {
        Directory.CreateDirectory(Path.Combine(Temp.Root, id));
        FolderStore.Prepare(Path.Combine(Temp.Root, id));
        var target = Target(id: id) with { Store = Store(id) };
        await BackupIdentity.PrepareAsync(Temp.Data, target.Store, Footage.Noon, CancellationToken.None);
        return target;
    }

    internal Task PrepareAsync() => BackupIdentity.PrepareAsync(Temp.Data, Target().Store, Footage.Noon, CancellationToken.None);

    /// <summary>Records segments of a second for two cameras, one run each.</summary>
    internal async Task RecordAsync(int segments, Instant? start = null)
    {
        await using var store = Temp.Open();
        var first = start ?? Footage.Noon;
        foreach (var camera in new[] { "gate-1", "gate-2" })
        {
            var next = Temp.Read() is var catalog ? Next(catalog, camera) : 0;
            var run = await TempData.StartRunAsync(store, first, camera, next);
            for (var i = 0; i < segments; i++)
            {
                await store.RecordAsync(first + (Footage.Second * i), 1, camera, run);
            }

            await store.Catalog.EndRunAsync(run, first + (Footage.Second * segments), "stopped");
            await store.Catalog.OpenGapAsync(camera, first + (Footage.Second * segments), GapCause.RecorderStopped, "the recorder was stopped");
        }

        Temp.Clock.Now = first + (Footage.Second * segments);
        await store.StopAsync();
    }

    internal async Task<BackupRunResult> RunAsync(BackupTarget? target = null, Func<JournalRecord, Func<JournalRecord, Task>, Task>? note = null, bool state = true)
    {
        await using var store = Maintained();
        Task Note(JournalRecord record) => store.Catalog.NoteAsync(record);
        return await new BackupRun(Temp.Data, target ?? Target(), record => note is null ? Note(record) : note(record, Note), Temp.Clock)
            .RunAsync(state, always: true, null, CancellationToken.None);
    }

    internal async Task<BackupVerifyResult> VerifyAsync(bool deep = true, bool heal = true, IArchiveFiles? files = null, params BackupTarget[] targets)
    {
        await using var store = Maintained();
        return await BackupVerify.RunAsync(
            Temp.Data,
            targets.Length > 0 ? targets : [Target()],
            new BackupVerifyRequest(deep, 0, heal),
            record => store.Catalog.NoteAsync(record),
            files ?? new PosixArchiveFiles(),
            null,
            CancellationToken.None);
    }

    /// <summary>Holds the first second of a camera.</summary>
    internal async Task HoldAsync(string camera)
    {
        await using var store = Maintained();
        await store.Catalog.NoteAsync(new HoldPlaced(HoldKind.Case, [camera], Footage.Noon, Footage.Noon + Footage.Second, "case 9", "Wang", null));
    }

    /// <summary>A time daemon keeps the clock: so many days really passed.</summary>
    internal async Task SynchroniseAsync(Instant now)
    {
        await using var store = Maintained();
        await store.Catalog.AddClocksAsync(new HostClock(now, new Supervision.Media.Posix.KernelClock(true, Duration.Zero, Duration.Zero, Duration.Zero, 37)), []);
    }

    /// <summary>Puts a file with its label in the pixels beside a segment.</summary>
    /// <returns>Its full path.</returns>
    internal async Task<string> RelabelAsync(string segment)
    {
        var path = ArchiveLayout.RelabelledPathOf(segment);
        await File.WriteAllTextAsync(path, "the same with its label in the pixels");
        var row = Read(catalog => catalog.SegmentAt(Path.GetRelativePath(Temp.Data.Root, segment)))!;
        var (sha256, bytes) = await FileDigest.OfFileAsync(path, CancellationToken.None);
        await using var store = Maintained();
        await store.Catalog.NoteAsync(new SegmentRelabelled(row.Camera, row.Sequence, Path.GetRelativePath(Temp.Data.Root, path), bytes, sha256, row.Sha256));
        return path;
    }

    internal Task<RestoreResult> RestoreAsync(IArchiveFiles? files = null, Secret? passphrase = null) => BackupRestore.RunAsync(
        Target().Store, NewData, passphrase, LockOwner.Current("test", Temp.Clock), Temp.Clock, files ?? new PosixArchiveFiles(), null, CancellationToken.None);

    internal CheckResult CheckRestored() => ArchiveCheck.Run(DataDirectory.Open(NewData), deep: true, Temp.Clock, null, CancellationToken.None);

    internal string[] Segments() => [.. Directory.EnumerateFiles(Temp.Data.ArchivePath, "*.mp4", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    internal string Copy(string segment) => Path.Combine(Folder, Path.GetRelativePath(Temp.Data.Root, segment));

    internal T Read<T>(Func<CatalogReader, T> question)
    {
        using var catalog = Temp.Read();
        return question(catalog);
    }

    internal static void Flip(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    public void Dispose() => Temp.Dispose();

    private static long Next(CatalogReader catalog, string camera)
    {
        using (catalog)
        {
            return (catalog.Cameras().FirstOrDefault(totals => totals.Camera == camera)?.LastSequence ?? 0) + 1;
        }
    }

    internal MaintainedStore Maintained() => MaintainedStore.Open(Temp.Data, LockOwner.Current("test", Temp.Clock), Temp.Clock);

    private sealed class StillTime : TimeProvider;
}
