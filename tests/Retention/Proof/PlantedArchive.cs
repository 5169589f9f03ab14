using System.Security.Cryptography;
using System.Text.Json;

using Dapper;

using NodaTime;
using NodaTime.Text;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Evidence;
using Supervision.Retention.Journal;
using Supervision.Retention.Sweeping;
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

    /// <summary>The certificate of a night.</summary>
    internal async Task SignAsync()
    {
        var night = UtcTime.BeijingDate(Clock.Now);
        using var key = SigningKey.OpenOrCreate(Data);
        var certificate = RetentionStatement.Certify(Verify(), "0.1.0", "test", key);
        new CertificateFolder(Data).Store(night, certificate);
        await NoteAsync(new RetentionAudited(night, 0, 0, "", Convert.ToHexStringLower(SHA256.HashData(certificate))));
    }

    /// <summary>A segment of the older camera is deleted as a sweeper does it: ledger, journal, file.</summary>
    /// <returns>The record that began it.</returns>
    internal async Task<long> BeginDeletionAsync(Instant moment)
    {
        const string Ledger = "ledger/2026-11-22.jsonl";
        var segment = SegmentAt(moment);
        var line = LineOf(segment);
        Directory.CreateDirectory(Path.Combine(Data.Root, "ledger"));
        await using (var ledger = new FileStream(Path.Combine(Data.Root, Ledger), FileMode.Append))
        {
            await ledger.WriteAsync(line);
        }

        var begun = new DeletionBegun(
            segment.Camera, segment.Sequence, segment.Sequence, segment.Start, segment.End, 1, segment.Bytes, "30 working days", UtcTime.BeijingDate(Clock.Now), "2026-1", Ledger,
            Convert.ToHexStringLower(SHA256.HashData(line)), segment.Sha256);
        var number = await NumberedAsync(begun);
        File.Delete(Data.Locate(segment.Path));
        return number;
    }

    /// <summary>What the ledger says of a segment.</summary>
    internal byte[] LineOf(Segment segment)
    {
        var line = new LedgerLine(
            LedgerLine.Version, UtcTime.Format(Clock.Now), segment.Camera, segment.Sequence, UtcTime.Format(segment.Start), UtcTime.Format(segment.End), segment.Bytes, segment.Sha256, segment.PreviousSha256,
            "30 working days", LocalDatePattern.Iso.Format(UtcTime.BeijingDate(Clock.Now)), "2026-1");
        return [.. JsonSerializer.SerializeToUtf8Bytes(line, JsonSerializerOptions.Web), (byte)'\n'];
    }

    internal void Change(string sql)
    {
        using var connection = CatalogDatabase.OpenForWriting(Data.CatalogPath);
        connection.Execute(sql);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
