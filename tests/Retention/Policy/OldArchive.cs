using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Tests.Retention.Policy;

/// <summary>An archive of rows and files of one byte each: what plans look at, without footage.</summary>
internal sealed class OldArchive : IDisposable
{
    private static readonly string Digest = new('a', 64);

    private readonly Dictionary<string, long> _sequences = [];

    internal OldArchive() => Temp.Clock.Now = Instant.FromUtc(2026, 11, 22, 4, 0);

    internal TempData Temp { get; } = new();

    internal LocalDate Today => UtcTime.BeijingDate(Temp.Clock.Now);

    public void Dispose() => Temp.Dispose();

    /// <summary>Makes the catalogue, with segments in the order in which they were recorded.</summary>
    internal async Task<List<Segment>> MakeAsync(IEnumerable<(string Camera, Instant Start, Duration Length)> recorded)
    {
        var segments = recorded.Select(Next).ToList();
        await using var store = Temp.Open();
        foreach (var segment in segments)
        {
            var path = Temp.Data.Locate(segment.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, [1]);
            await store.Catalog.AddSegmentAsync(segment);
        }

        return segments;
    }

    internal MaintainedStore Maintain(IArchiveFiles? files = null) =>
        MaintainedStore.Open(files ?? new PosixArchiveFiles(), Temp.Data, LockOwner.Current("test", Temp.Clock), Temp.Clock);

    /// <summary>The host's clock was kept by a time daemon a moment ago.</summary>
    internal static Task SynchroniseAsync(CatalogWriter catalog, Instant now) =>
        catalog.AddClocksAsync(new HostClock(now, new Supervision.Media.Posix.KernelClock(true, Duration.Zero, Duration.Zero, Duration.Zero, 37)), []);

    /// <summary>Noon of a day so many days ago in Beijing.</summary>
    internal Instant Noon(int daysAgo) => (Today.PlusDays(-daysAgo) + new LocalTime(12, 0)).WithOffset(UtcTime.Beijing).ToInstant();

    private Segment Next((string Camera, Instant Start, Duration Length) recorded)
    {
        var (camera, start, length) = recorded;
        var sequence = _sequences[camera] = _sequences.GetValueOrDefault(camera) + 1;
        return new Segment(
            camera, "run-1", sequence, start, start + length, ArchiveLayout.PathOf(camera, start, sequence), 1, Digest, sequence == 1 ? null : Digest, "none", null, "h264", 64, 48, null, 1, false);
    }
}
