using System.Text.RegularExpressions;

using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Spectre.Console;

using Supervision.Domain;
using Supervision.Recorder.Cli;
using Supervision.Recorder.Configuration;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;
using Supervision.Tests.Fakes;
using Supervision.Tests.Recorder.Configuration;

namespace Supervision.Tests.Recorder.Cli;

/// <summary><c>supervision retention forecast</c>, and the refusal of disks that are too small.</summary>
public sealed partial class RetentionForecastVerbTests : IDisposable
{
    // Beyond any disk, in an hour.
    private const long Huge = 1_000_000_000_000_000;

    private readonly SiteFolder _folder = new();

    [GeneratedRegex("\"(freeBytes|totalBytes|missingBytes|daysThatFit)\":\\d+")]
    private static partial Regex Varying { get; }

    [GeneratedRegex("\"path\":\"[^\"]*\"")]
    private static partial Regex Place { get; }

    private string Data => Path.Combine(_folder.Path, "data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_disk_that_will_do_is_fine()
    {
        Record(bytes: 100);
        var run = await CliRun.Of("retention", "forecast", "--data", Data, "--json");

        Assert.Equal(
            """{"format":"supervision-forecast/1","ok":true,"calendar":"2026-3d1775d45f31","asOf":"2026-11-20","days":396,"uncoveredYears":[2027]"""
            + ""","volumes":[{"volume":"main","path":"","freeBytes":0,"totalBytes":0,"dailyBytes":2400,"brokenOn":null,"missingBytes":0,"daysThatFit":0,"daysNeeded":45}]"""
            + ""","cameras":[{"camera":"cam1","volume":"main","storedBytes":24000,"workingDayBytes":2400,"dayOffBytes":2400,"oldest":"2026-11-10","floor":"2026-10-10","days":30,"convention":"apart","marginDays":3}]}""" + "\n",
            Steady(run.Out));
        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_disk_that_will_not_do_is_said_with_the_day_and_exit_code_1()
    {
        Record(bytes: Huge);
        var run = await CliRun.Of("retention", "forecast", "--data", Data, "--days", "30");

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Matches("\nvolume main: with today's load the floor will be broken on 2026-11-20: [0-9,.]+ GB are missing; use a larger disk, lower the bitrate, or record fewer cameras there\n$", run.Out);
        var chinese = await CliRun.Of("retention", "forecast", "--data", Data, "--days", "30", "--lang", "zh");
        Assert.Matches("\n存储卷 main：按当前写入量，2026-11-20 起将存不足最短保存期，缺少 [0-9,.]+ GB；", chinese.Out);
    }

    [Fact]
    public async Task Years_without_a_calendar_are_warned_of()
    {
        Record(bytes: 100);
        var run = await CliRun.Of("retention", "forecast", "--data", Data, "--as-of", "2026-11-19", "--days", "60");
        Assert.Contains("2027", run.Error, StringComparison.Ordinal);
        Assert.Contains("the floor is kept on all volumes until 2027-01-17", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--days is 0; give 1 to 3650", "--days", "0")]
    [InlineData("--as-of is no day that can be counted from: 'x'", "--as-of", "x")]
    [InlineData("nothing was recorded yet; name the configuration by --config", "--days", "1")]
    public async Task What_cannot_be_told_is_refused(string message, params string[] options)
    {
        DataDirectory.Create(Data);
        var run = await CliRun.Of(["retention", "forecast", "--data", Data, .. options]);
        Assert.Equal(ExitCode.WrongUse, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configuration_alone_is_enough()
    {
        DataDirectory.Create(Data);
        _folder.Load(SiteFolder.Minimal);
        var run = await CliRun.Of("retention", "forecast", "--data", Data, "--config", _folder.File, "--json");
        Assert.Contains("\"workingDayBytes\":44928000000,", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("config", "check")]
    [InlineData("record")]
    [InlineData("up")]
    public async Task A_configuration_that_cannot_hold_its_floor_is_refused_with_the_arithmetic(params string[] verb)
    {
        Record(bytes: Huge);
        _folder.Load(SiteFolder.Minimal);
        var run = await CliRun.Of([.. verb, "--config", _folder.File, "--data", Data]);

        Assert.Equal(ExitCode.WrongUse, run.ExitCode);
        Assert.Matches(
            "^supervision: volume main cannot hold what must be kept: its 1 cameras write 24,000,000.0 GB a day, and at the worst time of the year 56 days must be there \\(margin and today included\\), "
            + "so 1,344,000,000.0 GB are needed and there are [0-9,.]+ GB; use a larger disk or several \\(storage.volumes\\), lower the bitrate, or let somebody answer for it \\(storage.override\\)\n$",
            run.Error);
        var chinese = await CliRun.Of([.. verb, "--config", _folder.File, "--data", Data, "--lang", "zh"]);
        Assert.Contains("存储卷 main 存不下必须保存的录像：其 1 路摄像机每天写入 24,000,000.0 GB", chinese.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_s_word_lets_it_pass()
    {
        Record(bytes: Huge);
        _folder.Load(SiteFolder.Minimal + "\nstorage: {override: {ground: a new disk comes next week, by: 王主任}}\n");
        var run = await CliRun.Of("config", "check", "--config", _folder.File, "--data", Data);
        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_configuration_that_was_recorded_last_is_not_refused_again_and_told_all_the_same()
    {
        Record(bytes: Huge);
        var site = _folder.Load(SiteFolder.Minimal).Value!;
        var (data, time) = (DataDirectory.Open(Data), new ManualTime(CliRun.Now));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        var context = new VerbContext(time, time, console, console, Language.English, NullLoggerFactory.Instance);
        Assert.Throws<UsageException>(() => CapacityVerdict.Require(context, site, _folder.File, data));

        Note(data, new ConfigurationLoaded(SiteDigest.Of(_folder.File)) { Number = 1, At = CliRun.Now });
        var (lines, given) = CapacityVerdict.Require(context, site, _folder.File, data);
        Assert.StartsWith("volume main cannot hold what must be kept", Assert.Single(lines), StringComparison.Ordinal);
        Assert.Null(given);

        Note(data, new ConfigurationLoaded(new string('0', 64)) { Number = 2, At = CliRun.Now });
        Assert.Throws<UsageException>(() => CapacityVerdict.Require(context, site, _folder.File, data));
        var answered = site with { Storage = new StorageConfiguration { Override = new OverrideConfiguration { Ground = "a test", By = "somebody" } } };
        Assert.Equal(("somebody", "a test", lines[0]), CapacityVerdict.Require(context, answered, _folder.File, data).Override is { } noted ? (noted.By, noted.Ground, noted.What) : default);
    }

    private static void Note(DataDirectory data, ConfigurationLoaded record)
    {
        using var connection = CatalogDatabase.OpenForWriting(data.CatalogPath);
        var tables = new CatalogTables(connection, data.CatalogPath, data.JournalPath);
        tables.Queue(record);
        tables.Write();
    }

    private static string Steady(string json) => Place.Replace(Varying.Replace(json, "\"$1\":0"), "\"path\":\"\"");

    /// <summary>Ten whole days of one camera, from 10 to 19 November, in segments of an hour.</summary>
    private void Record(long bytes)
    {
        var data = DataDirectory.Create(Data);
        using var connection = CatalogDatabase.OpenForWriting(data.CatalogPath);
        var tables = new CatalogTables(connection, data.CatalogPath, data.JournalPath);
        for (var hour = 0; hour < 240; hour++)
        {
            var start = Instant.FromUtc(2026, 11, 9, 16, 0) + Duration.FromHours(hour);
            tables.Queue(new Segment(
                "cam1", "run-1", hour + 1, start, start + Duration.FromHours(1), ArchiveLayout.PathOf("cam1", start, hour + 1),
                bytes, new string('a', 64), null, "none", null, "h264", 1920, 1080, null, 90_000, false));
        }

        tables.Write();
    }
}
