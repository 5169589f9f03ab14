using Supervision.Domain;
using Supervision.Recorder.Cli;
using Supervision.Retention.Archive;
using Supervision.Tests.Fakes;
using Supervision.Tests.Recorder.Cli;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Guard;

/// <summary>When <c>strip check</c> holds the directory, and what it tells while it works. The segment is named twice: two results.</summary>
public sealed class StripCheckNotesTests : IAsyncLifetime, IDisposable
{
    private readonly TempData _temp = new();
    private Segment _segment = null!;

    public async Task InitializeAsync() => _segment = await DamagedArchive.MakeAsync(_temp);

    [Fact]
    public async Task A_recorder_starts_between_two_segments_and_the_rest_is_only_shown()
    {
        RecordStore? recorder = null;

        var run = await CheckAsync("en", _ => recorder ??= _temp.Open());

        await using var started = recorder!;
        await started.StopAsync();
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Equal(2, run.Out.Split('\n').Count(line => line.Contains(_segment.Path, StringComparison.Ordinal) && line.Contains("damaged", StringComparison.Ordinal)));
        var lines = run.Error.TrimEnd().Split('\n');
        Assert.Matches($"^1/2 {_segment.Path}: damaged, worst [0-9.]+ dB$", lines[0]);
        Assert.Matches($"^2/2 {_segment.Path}: damaged, worst [0-9.]+ dB; not noted: {_temp.Data.Root} is in use by test", lines[1]);
        Assert.Equal(1, Notes());
    }

    [Fact]
    public async Task Each_result_is_noted_as_it_is_told()
    {
        var noted = new List<int>();

        var run = await CheckAsync("zh", _ => noted.Add(Notes()));

        Assert.Equal([1, 2], noted);
        Assert.Matches($"^1/2 {_segment.Path}：受影响，最差 [0-9.]+ dB\n2/2 ", run.Error);
    }

    [Fact]
    public async Task A_catalogue_that_is_lost_meanwhile_is_not_made_anew_by_a_note()
    {
        var run = await CheckAsync("en", _ => File.Delete(_temp.Data.CatalogPath));

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Contains($"; not noted: {_temp.Data.CatalogPath} does not exist", run.Error);
        Assert.False(File.Exists(_temp.Data.CatalogPath));
    }

    /// <summary>Needs root, as the power cut's tests do.</summary>
    [Fact]
    public async Task Another_account_judges_and_leaves_nothing_behind()
    {
        await SystemTool.RunAsync("chown", "-R", "nobody", _temp.Data.Root);

        var run = await CheckAsync("zh", _ => { });

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Contains("；未记录：", run.Error);
        Assert.DoesNotContain("belongs to", run.Error);
        Assert.Equal(0, Notes());
        Assert.Null(DirectoryLock.Holder(_temp.Data));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _temp.Dispose();

    private async Task<CliRun> CheckAsync(string language, Action<string?> told)
    {
        using var error = new Watched(told);
        return await CliRun.Of(error, CancellationToken.None, "--lang", language, "strip", "check", "--data", _temp.Data.Root, _segment.Path, _segment.Path);
    }

    private int Notes() =>
        Directory.EnumerateFiles(_temp.Data.JournalPath).SelectMany(File.ReadLines).Count(line => line.Contains("\"strip-checked\"", StringComparison.Ordinal));

    /// <summary>Standard error, and somebody who acts on each line of it.</summary>
    private sealed class Watched(Action<string?> told) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            told(value);
        }
    }
}
