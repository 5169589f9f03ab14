using NodaTime;

using Supervision.Recorder.Cli;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Tests.Recorder.Cli;

/// <summary><c>supervision clock</c>, and the clocks of <c>segments --json</c>.</summary>
public sealed class ClockVerbTests : IDisposable
{
    private readonly ArchiveFixture _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task Clocks_as_JSON()
    {
        var run = await CliRun.Of("clock", "--data", _archive.Path, "--json", "--lang", "zh");

        Assert.Equal(
            """
            {"format":"supervision-clock/1","host":{"samples":3,"unsynchronised":1,"latest":{"measured":"2026-11-20T01:02:00.04Z","synchronised":true,"offsetSeconds":-0.001,"estimatedErrorSeconds":0.001,"maximumErrorSeconds":0.02,"taiSeconds":37},"worst":{"measured":"2026-11-20T01:01:00.04Z","synchronised":false,"offsetSeconds":0,"estimatedErrorSeconds":16,"maximumErrorSeconds":16,"taiSeconds":0}},"cameras":[{"camera":"cam1","samples":3,"latest":{"measured":"2026-11-20T01:01:30Z","offsetSeconds":-1.5,"source":"onvif"},"worst":{"measured":"2026-11-20T01:00:00Z","offsetSeconds":2,"source":"rtcp"},"sources":[{"source":"onvif","samples":1,"latest":{"measured":"2026-11-20T01:01:30Z","offsetSeconds":-1.5,"source":"onvif"},"worst":{"measured":"2026-11-20T01:01:30Z","offsetSeconds":-1.5,"source":"onvif"}},{"source":"rtcp","samples":2,"latest":{"measured":"2026-11-20T01:01:00.04Z","offsetSeconds":-1.25,"source":"rtcp"},"worst":{"measured":"2026-11-20T01:00:00Z","offsetSeconds":2,"source":"rtcp"}}]}]}

            """,
            run.Out);
        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_range_without_samples_and_an_empty_archive_say_so()
    {
        const string nothing = """{"format":"supervision-clock/1","host":null,"cameras":[]}""" + "\n";
        var empty = Directory.CreateTempSubdirectory("archive-").FullName;
        try
        {
            DataDirectory.Create(empty);
            Assert.Equal(nothing, (await CliRun.Of("clock", "--data", empty, "--json")).Out);
        }
        finally
        {
            Directory.Delete(empty, recursive: true);
        }

        Assert.Equal(nothing, (await CliRun.Of("clock", "--data", _archive.Path, "--to", "2026-11-20", "--json")).Out);
        Assert.Equal("none\n", (await CliRun.Of("clock", "--data", _archive.Path, "--to", "2026-11-20")).Out);
        Assert.Equal(ExitCode.WrongUse, (await CliRun.Of("clock", "--data", _archive.Path, "--camera", "cam2")).ExitCode);
    }

    [Fact]
    public async Task A_range_takes_the_samples_in_it()
    {
        var run = await CliRun.Of("clock", "--data", _archive.Path, "--camera", "cam1", "--from", "2026-11-20T09:00", "--to", "2026-11-20T09:01", "--json");

        Assert.Contains("""{"samples":1,"unsynchronised":0,"latest":{"measured":"2026-11-20T01:00:00Z",""", run.Out);
        Assert.Contains("""{"camera":"cam1","samples":1,"latest":{"measured":"2026-11-20T01:00:00Z","offsetSeconds":2,""", run.Out);
    }

    [Fact]
    public async Task People_read_the_recorder_s_clock_and_each_camera_s_in_their_language()
    {
        var english = (await CliRun.Of("clock", "--data", _archive.Path)).Out;
        var chinese = (await CliRun.Of("clock", "--data", _archive.Path, "--lang", "zh")).Out;

        Assert.Contains("│ (recorder) │ 2026-11-20 09:02:00 │ synchronised, ± 0.001 s, at most 0.020 s │ not synchronised │ 2026-11-20 09:01:00 │ 3       │", english);
        Assert.Contains("│ cam1       │ 2026-11-20 09:01:00 │ -1.25 s by rtcp                          │ +2.00 s by rtcp  │ 2026-11-20 09:00:00 │ 2       │", english);
        Assert.Contains("│ cam1       │ 2026-11-20 09:01:30 │ -1.50 s by onvif                         │ -1.50 s by onvif │ 2026-11-20 09:01:30 │ 1       │", english);
        Assert.Contains("Times are Beijing time (UTC+8).", english);
        Assert.Contains("已同步，误差 ±0.001 秒，不超过 0.020 秒", chinese);
        Assert.Contains("未同步", chinese);
        Assert.Contains("-1.25 秒（rtcp）", chinese);
    }

    [Theory]
    [InlineData(-61, null)]
    [InlineData(-59, 0.002)]
    [InlineData(0, 0.002)]
    [InlineData(1, 16.0)]
    [InlineData(61, 0.001)]
    [InlineData(63, null)]
    public void A_segment_gets_the_nearest_samples_within_an_hour(int minutes, double? estimated)
    {
        var start = ArchiveFixture.Start + Duration.FromMinutes(minutes);
        var data = DataDirectory.Open(_archive.Path);
        using (var connection = CatalogDatabase.OpenForWriting(data.CatalogPath))
        {
            var tables = new CatalogTables(connection, data.CatalogPath, data.JournalPath);
            var path = ArchiveLayout.PathOf("cam2", start, 9);
            tables.Queue(new PartRemoved("cam2", 9, path, 1, null) { Number = 11, At = start });
            tables.Queue(ArchiveFixture.First with { Camera = "cam2", Sequence = 9, Start = start, End = start + Duration.FromMinutes(1), Path = path });
            tables.Write();
        }

        using var catalog = CatalogReader.Open(data);
        var clock = Assert.Single(SegmentClocks.Join(catalog, "cam2", null, null)).Clock;
        Assert.Equal(estimated, clock?.HostEstimatedErrorSeconds);
        Assert.Null(clock?.OffsetSeconds);
    }
}
