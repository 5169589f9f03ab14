using System.Net.Sockets;
using System.Text;

using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Spectre.Console;

using Supervision.Media.Net;
using Supervision.Recorder.Cli;
using Supervision.Recorder.Control;
using Supervision.Recorder.Control.Operations;
using Supervision.Retention.Archive;
using Supervision.Retention.Sweeping;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;
using Supervision.Tests.Recorder.Cli;
using Supervision.Tests.Retention;
using Supervision.Tests.Retention.Sweeping;

namespace Supervision.Tests.Recorder.Control;

/// <summary>The same work by a recorder's socket and by a verb of its own.</summary>
public sealed class ControlTests
{
    private static readonly ControlOperation<ReleaseQuestion, Done> Endless = new("endless", async (_, _, progress, cancel) =>
    {
        progress.Report(new ControlProgress(1, 2));
        await Task.Delay(Timeout.InfiniteTimeSpan, RealClocks.Time, cancel);
        return new Done(true);
    });

    [Fact]
    public async Task A_verb_does_by_the_socket_what_it_does_by_itself()
    {
        using var temp = await ControlBench.RecordedAsync();
        string[] add = ["hold", "add", "--data", temp.Data.Root, "--camera", "gate-1", "--from", "2026-11-20", "--to", "2026-11-21", "--kind", "case", "--ground", "案件 9", "--by", "Li"];
        var byItself = await CliRun.Of(add);
        Assert.Equal((0, ""), (byItself.ExitCode, byItself.Error));
        await using (var bench = ControlBench.Start(temp))
        {
            var bySocket = await CliRun.Of(add);
            Assert.Equal((0, ""), (bySocket.ExitCode, bySocket.Error));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(bench.Socket));
        }

        Assert.False(File.Exists(ControlSocket.PathOf(temp.Data)));
        using var catalog = temp.Read();
        Assert.Equal(2, catalog.Holds().Count);
        Assert.Equal(catalog.Holds()[0] with { Number = 0, Cameras = [] }, catalog.Holds()[1] with { Number = 0, Cameras = [] });
    }

    [Theory]
    [InlineData("gate-7", "2026-11-20", "Li", "camera 'gate-7' was never recorded here; known are gate-1")]
    [InlineData("gate-1", "2026-11-22", "Li", "the hold ends before it begins: --from must lie before --to")]
    [InlineData("gate-1", "2026-11-20", "Li\nMa", "--by is empty, longer than 500 characters, or more than one line")]
    public async Task A_refusal_is_the_same_line_either_way(string camera, string from, string by, string message)
    {
        using var temp = await ControlBench.RecordedAsync();
        string[] add = ["hold", "add", "--data", temp.Data.Root, "--camera", camera, "--from", from, "--to", "2026-11-21", "--kind", "case", "--ground", "9", "--by", by];
        var byItself = await CliRun.Of(add);
        await using var bench = ControlBench.Start(temp);
        var bySocket = await CliRun.Of(add);
        Assert.Equal((ExitCode.WrongUse, $"supervision: {message}\n"), (byItself.ExitCode, byItself.Error));
        Assert.Equal((byItself.ExitCode, byItself.Error), (bySocket.ExitCode, bySocket.Error));
    }

    [Fact]
    public async Task Who_has_the_directory_without_listening_is_named()
    {
        using var temp = await ControlBench.RecordedAsync();
        using var taken = DirectoryLock.Take(temp.Data, LockOwner.Current("supervision check --rebuild", temp.Clock));
        var run = await CliRun.Of("hold", "release", "1", "--data", temp.Data.Root, "--ground", "x");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("is in use by supervision check --rebuild", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verb_that_sweeps_takes_a_hold_meanwhile_and_respects_it()
    {
        using var archive = new SweptArchive();
        await archive.RecordAsync(CliRun.Now - Duration.FromDays(80), archive.Old, ["gate-1"], 2);
        archive.Temp.Clock.Now = CliRun.Now;
        var data = archive.Temp.Data.Root;
        (CliRun Hold, CliRun Sweep)? meanwhile = null;
        var sweep = new ControlOperation<SweepQuestion, SweepResult>("retention-sweep", async (context, question, progress, cancel) =>
        {
            meanwhile = (
                await CliRun.Of("hold", "add", "--data", data, "--all", "--from", "2026-09-01", "--to", "2026-09-02", "--kind", "complaint", "--ground", "12345-7"),
                await CliRun.Of("retention", "sweep", "--data", data));
            return await RetentionOperations.Sweep.RunAsync(context, question, progress, cancel);
        })
        { IsLong = RetentionOperations.Sweep.IsLong };

        var result = await Client(archive.Temp).AskAsync(sweep, new SweepQuestion(0, "Li", "checked"), "supervision retention sweep", progress: null, CancellationToken.None);

        Assert.Equal((ExitCode.Fine, ""), (meanwhile!.Value.Hold.ExitCode, meanwhile.Value.Hold.Error));
        Assert.Contains("is in use by supervision retention sweep", meanwhile.Value.Sweep.Error, StringComparison.Ordinal);
        Assert.Equal((0, 2), (result.Segments, result.Held));
        Assert.False(File.Exists(ControlSocket.PathOf(archive.Temp.Data)));
    }

    [Fact]
    public async Task Who_asks_a_sweep_that_ends_does_it_itself()
    {
        using var temp = await ControlBench.RecordedAsync();
        var time = new ManualTime();
        var ending = DirectoryLock.Take(temp.Data, LockOwner.Current("supervision retention sweep", temp.Clock));
        var hold = CliRun.Of(time, "hold", "add", "--data", temp.Data.Root, "--all", "--from", "2026-11-20", "--to", "2026-11-21", "--kind", "case", "--ground", "9");
        await Eventually.True(() => time.Waiting > 0, "it waits for the sweep to listen");
        ending.Dispose();
        time.Advance(Duration.FromSeconds(1));

        Assert.Equal((ExitCode.Fine, ""), ((await hold).ExitCode, (await hold).Error));
    }

    [Fact]
    public async Task A_recorder_of_another_version_says_so()
    {
        using var temp = await ControlBench.RecordedAsync();
        await using var bench = ControlBench.Start(temp, Endless);
        var run = await CliRun.Of("hold", "release", "1", "--data", temp.Data.Root, "--ground", "x");
        Assert.Equal((ExitCode.Failure, "supervision: the recorder that runs does not take this: it is of another version (404); restart it\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_recorder_that_stops_ends_what_goes_on()
    {
        using var temp = await ControlBench.RecordedAsync();
        var bench = ControlBench.Start(temp, Endless);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var asking = Client(temp).AskAsync(Endless, new ReleaseQuestion(1, "Li", "x"), "test", new Told(begun), CancellationToken.None);
        await begun.Task;
        await bench.DisposeAsync();
        Assert.Contains("the recorder stops", (await Assert.ThrowsAsync<FailureException>(() => asking)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST /hold-add HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 9\r\n\r\n{\"a\": 1}}", "HTTP/1.1 200", "isWrongUse\":true")]
    [InlineData("POST /hold-add HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 99999999\r\n\r\n", "HTTP/1.1 ", "")]
    [InlineData("GET /hold-add HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "HTTP/1.1 405", "")]
    [InlineData("\u0001\u0002\r\n\r\n", "HTTP/1.1 400", "")]
    public async Task Hostile_questions_are_refused_and_the_next_one_is_answered(string request, string status, string part)
    {
        using var temp = await ControlBench.RecordedAsync();
        await using var bench = ControlBench.Start(temp);
        await Eventually.True(() => File.Exists(bench.Socket), "the recorder listens");
        using (var socket = await LocalSockets.ConnectAsync(bench.Socket, CancellationToken.None))
        {
            await socket.SendAsync(Encoding.Latin1.GetBytes(request));
            using var reader = new StreamReader(new NetworkStream(socket));
            var answer = await reader.ReadToEndAsync();
            Assert.StartsWith(status, answer, StringComparison.Ordinal);
            Assert.Contains(part, answer, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await CliRun.Of("retention", "allow", "--data", temp.Data.Root, "--ground", "x")).ExitCode);
    }

    private static ControlClient Client(TempData temp)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        return new ControlClient(new VerbContext(temp.Clock, RealClocks.Time, console, console, Language.English, NullLoggerFactory.Instance), temp.Data);
    }

    private sealed class Told(TaskCompletionSource begun) : IProgress<ControlProgress>
    {
        public void Report(ControlProgress value) => begun.TrySetResult();
    }
}
