using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Supervision.Tests.Fakes;

/// <summary>The program as an operator starts it, from the build beside the tests. Disposing kills it.</summary>
internal sealed class RecorderProcess : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private RecorderProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The executable.</summary>
    internal static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "supervision");

    /// <summary>What it printed so far, both streams.</summary>
    internal string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    internal int ProcessId => _process.Id;

    internal bool HasExited => _process.HasExited;

    /// <summary>Starts it; environment variables are added to the test's own.</summary>
    internal static RecorderProcess Start(IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var info = new ProcessStartInfo(Program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            info.Environment[name] = value;
        }

        return new RecorderProcess(Process.Start(info)!);
    }

    /// <summary>Runs a verb to its end.</summary>
    internal static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        await using var recorder = Start(arguments);
        return (await recorder.WaitAsync(), recorder.Output);
    }

    /// <summary>Runs a verb with <c>--json</c> and parses what it says.</summary>
    internal static async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        var info = new ProcessStartInfo(Program, [.. arguments, "--json"]) { UseShellExecute = false, RedirectStandardOutput = true };
        using var process = Process.Start(info)!;
        using var limit = new CancellationTokenSource(Limit);
        var text = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return JsonDocument.Parse(text).RootElement.Clone();
    }

    /// <summary>Waits for its end and gives the exit code.</summary>
    internal async Task<int> WaitAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>kill -9.</summary>
    internal async Task KillAsync()
    {
        _process.Kill();
        await WaitAsync();
    }

    /// <summary>What Ctrl-C in a service does: SIGTERM, and wait.</summary>
    internal async Task<int> StopAsync()
    {
        using var kill = Process.Start("/bin/kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        return await WaitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
