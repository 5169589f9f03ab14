using System.Diagnostics;

namespace Supervision.Tests.Fakes;

/// <summary>A terminal with the recorder in it. Closing it is what an operator does who closes the window. Disposing ends both.</summary>
internal sealed class PseudoTerminal : IAsyncDisposable
{
    // Shows nothing, but reads what is shown, as a terminal does; any input closes it. Tests may run under nohup, what runs in a new terminal does not.
    private const string Script = """
        import os, pty, select, signal, sys
        child, terminal = pty.fork()
        if child == 0:
            signal.signal(signal.SIGHUP, signal.SIG_DFL)
            os.execv(sys.argv[1], sys.argv[1:])
        while 0 not in select.select([terminal, 0], [], [])[0]:
            try:
                os.read(terminal, 65536)
            except OSError:
                break # The recorder ended by itself.
        os.close(terminal)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        """;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly Process _python;
    private readonly Task<string> _said;

    private PseudoTerminal(Process python)
    {
        _python = python;
        _said = python.StandardError.ReadToEndAsync();
    }

    /// <summary>True where the recorder ended by itself.</summary>
    internal bool HasExited => _python.HasExited;

    internal static PseudoTerminal Start(params string[] arguments) => new(Process.Start(
        new ProcessStartInfo("/usr/bin/python3", ["-c", Script, RecorderProcess.Program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);

    /// <summary>Closes it and waits for the recorder.</summary>
    /// <returns>Its exit code; negative for the signal that killed it.</returns>
    internal async Task<int> CloseAsync()
    {
        await _python.StandardInput.WriteLineAsync();
        _python.StandardInput.Close();
        return await WaitAsync();
    }

    /// <summary>Waits for a recorder that ends by itself.</summary>
    /// <returns>Its exit code; negative for the signal that killed it.</returns>
    internal async Task<int> WaitAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        var code = await _python.StandardOutput.ReadToEndAsync(limit.Token);
        await _python.WaitForExitAsync(limit.Token);
        Assert.True(int.TryParse(code, out var exitCode), await _said);
        return exitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_python.HasExited)
        {
            _python.Kill(entireProcessTree: true);
            await _python.WaitForExitAsync();
        }

        _python.Dispose();
    }
}
