using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Tests.Recorder.Cli;

/// <summary>A data directory whose catalogue holds two segments, two gaps and three measurements of the clock and the place of one camera, and three samples of the host's.</summary>
internal sealed class ArchiveFixture : IDisposable
{
    internal static readonly Instant Start = Instant.FromUtc(2026, 11, 20, 1, 0);

    internal static readonly Segment First = Segment(1, Start, null) with { LabelBox = new(1200, 900, 700, 160) };

    internal static readonly Segment Second =
        Segment(2, Start + Duration.FromMinutes(1) + Duration.FromMilliseconds(40), new string('a', 64)) with { Audio = null, Recovered = true };

    internal ArchiveFixture()
    {
        Path = Directory.CreateTempSubdirectory("archive-").FullName;
        var data = DataDirectory.Create(Path);
        using var connection = CatalogDatabase.OpenForWriting(data.CatalogPath);
        var tables = new CatalogTables(connection, data.CatalogPath, data.JournalPath);
        tables.Queue(First);
        tables.Queue(Second);
        tables.Queue(new GapOpened("cam1", Second.End, GapCause.Network, "lost 5 packets [10.0.0.5]") { Number = 1, At = Start });
        tables.Queue(new GapClosed("cam1", Second.End + Duration.FromSeconds(3)) { Number = 2, At = Start });
        tables.Queue(new GapOpened("cam1", Second.End + Duration.FromSeconds(30), GapCause.CameraOff, "no answer") { Number = 3, At = Start });
        tables.Queue(new ClockOffsetMeasured("cam1", Start, 2_000_000_000, "rtcp") { Number = 4, At = Start });
        tables.Queue(new ClockOffsetMeasured("cam1", Second.Start, -1_250_000_000, "rtcp") { Number = 5, At = Start });
        tables.Queue(new ClockOffsetMeasured("cam1", Start + Duration.FromSeconds(90), -1_500_000_000, "onvif") { Number = 6, At = Start });
        tables.Queue(new HostClockSampled(Start, true, 0, 2_000_000, 30_000_000, 37) { Number = 7, At = Start });
        tables.Queue(new HostClockSampled(Second.Start, false, 0, 16_000_000_000, 16_000_000_000, 0) { Number = 8, At = Start });
        tables.Queue(new HostClockSampled(Second.Start + Duration.FromMinutes(1), true, -1_000_000, 1_000_000, 20_000_000, 37) { Number = 9, At = Start });
        tables.Queue(new CameraLocated("cam1", "http://10.0.0.9/onvif/device_service", "http://10.0.0.5/onvif/device_service", "SN1", "urn:uuid:1", "rtsp://10.0.0.9/1") { Number = 10, At = Start });
        tables.Write();
    }

    internal string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static Segment Segment(long sequence, Instant start, string? previous) => new(
        "cam1", "20261120T010000000Z-00000001", sequence, start, start + Duration.FromMinutes(1), ArchiveLayout.PathOf("cam1", start, sequence),
        12_345_678, new string((char)('a' + sequence - 1), 64), previous, "pixels", null, "h264", 1920, 1080, "aac", 1500, false);
}
