using Supervision.Recorder.Cli;
using Supervision.Retention.Archive;

namespace Supervision.Tests.Recorder.Cli;

/// <summary>What <c>strip check</c> refuses: one line, before anything is decoded.</summary>
public sealed class StripCheckVerbTests : IDisposable
{
    private static readonly string First = ArchiveFixture.First.Path;

    private readonly ArchiveFixture _archive = new();

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("en", "there is no camera 'cma1' in DATA; known are cam1", "--camera", "cma1")]
    [InlineData("zh", "DATA 中没有摄像机“cma1”；已有：cam1", "--camera", "cma1")]
    [InlineData("en", "there is no camera 'cma1' in DATA; known are cam1", "--camera", "cma1", "--json")]
    [InlineData("en", "--from is 'noon', which is no time; write 2026-11-20T09:00 (Beijing time) or 2026-11-20T01:00Z", "--from", "noon")]
    [InlineData("zh", "--to 的值“2026-13-01”不是时间；请写 2026-11-20T09:00（北京时间）或 2026-11-20T01:00Z", "--to", "2026-13-01")]
    [InlineData("en", "--from is not before --to", "--from", "2026-11-21", "--to", "2026-11-20")]
    [InlineData("zh", "--from 不早于 --to", "--from", "2026-11-21", "--to", "2026-11-20")]
    public Task What_cannot_be_chosen(string language, string line, params string[] arguments) => RefusesAsync(language, line, arguments);

    [Theory]
    [InlineData("en", "there is no segment 'archive/cam1/x.mp4' in DATA; list them with `supervision segments`", "archive/cam1/x.mp4")]
    [InlineData("zh", "DATA 中没有片段“archive/cam1/x.mp4”；请用 supervision segments 查看", "archive/cam1/x.mp4")]
    [InlineData("en", "there is no segment '/etc/hostname' in DATA; list them with `supervision segments`", "/etc/hostname")]
    [InlineData("en", "there is no segment '' in DATA; list them with `supervision segments`", "")]
    public Task A_path_that_is_no_segment_s(string language, string line, string path) => RefusesAsync(language, line, First, path);

    [Theory]
    [InlineData("en", "--camera chooses among all segments and does not go with named ones: leave out --camera, or the names", "--camera", "cam1")]
    [InlineData("zh", "--camera 不能与片段路径同时使用：请去掉 --camera 或片段路径", "--camera", "cam1")]
    [InlineData("en", "--from chooses among all segments and does not go with named ones: leave out --from, or the names", "--from", "2026-11-20")]
    [InlineData("en", "--to chooses among all segments and does not go with named ones: leave out --to, or the names", "--to", "2026-11-21")]
    public Task Named_and_chosen_at_once(string language, string line, string option, string value) => RefusesAsync(language, line, First, option, value);

    [Fact]
    public async Task A_named_segment_where_nothing_was_recorded_yet()
    {
        using var empty = new Retention.TempData();

        var run = await CliRun.Of("strip", "check", "--data", empty.Data.Root, First);

        Assert.Equal(
            (ExitCode.WrongUse, "", $"supervision: there is no segment '{First}' in {empty.Data.Root}; list them with `supervision segments`\n"),
            (run.ExitCode, run.Out, run.Error));
    }

    private async Task RefusesAsync(string language, string line, params string[] arguments)
    {
        var run = await CliRun.Of(["--lang", language, "strip", "check", "--data", _archive.Path, .. arguments]);

        Assert.Equal((ExitCode.WrongUse, "", $"supervision: {line.Replace("DATA", _archive.Path)}\n"), (run.ExitCode, run.Out, run.Error));
        Assert.Null(DirectoryLock.Holder(DataDirectory.Open(_archive.Path)));
    }
}
