using Dapper;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Tests.Retention.Proof;

/// <summary>An archive with a fault of one test in it.</summary>
internal sealed class PlantedArchive : IDisposable
{
    private readonly string _root = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"supervision-{Guid.NewGuid():N}");

    internal PlantedArchive(string of)
    {
        foreach (var folder in Directory.EnumerateDirectories(of, "*", SearchOption.AllDirectories).Prepend(of))
        {
            Directory.CreateDirectory(Path.Combine(_root, Path.GetRelativePath(of, folder)));
        }

        foreach (var file in Directory.EnumerateFiles(of, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(_root, Path.GetRelativePath(of, file)));
        }

        Data = DataDirectory.Open(_root);
    }

    internal DataDirectory Data { get; }

    internal HandClock Clock { get; } = new(KeptArchive.Now);

    internal RetentionProof Verify(VerificationOptions? options = null, IProgress<VerificationProgress>? progress = null, CancellationToken cancel = default) =>
        RetentionVerification.Run(Data, options ?? new VerificationOptions(), Clock, progress, cancel);

    /// <summary>What was found, as <c>code camera day</c>.</summary>
    internal string[] Findings(VerificationOptions? options = null) =>
        [.. Verify(options).Findings.Select(finding => $"{ProofFinding.Name(finding.Code)} {finding.Camera} {finding.Day:MM-dd}".TrimEnd())];

    internal Segment SegmentAt(Instant moment, string camera = KeptArchive.Old)
    {
        using var catalog = CatalogReader.Open(Data);
        return catalog.Segments(camera, moment, moment + Duration.Epsilon)[0];
    }

    internal string FileAt(Instant moment, string camera = KeptArchive.Old) => Data.Locate(SegmentAt(moment, camera).Path);

    internal async Task NoteAsync(params JournalRecord[] records)
    {
        await using var store = MaintainedStore.Open(Data, LockOwner.Current("test", Clock), Clock);
        foreach (var record in records)
        {
            await store.Catalog.NoteAsync(record);
        }
    }

    internal async Task<long> NumberedAsync(JournalRecord record)
    {
        await using var store = MaintainedStore.Open(Data, LockOwner.Current("test", Clock), Clock);
        return (await store.Catalog.NoteAsync(record)).Number;
    }

    internal void Change(string sql)
    {
        using var connection = CatalogDatabase.OpenForWriting(Data.CatalogPath);
        connection.Execute(sql);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
