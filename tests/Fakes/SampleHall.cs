using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Supervision.Tests.Fakes;

/// <summary>The simulated hall of <c>samples/hall</c> as a process of its own. Disposing it kills it: to a recorder, the cameras vanish.</summary>
internal sealed class SampleHall : IAsyncDisposable
{
    internal const string User = "supervisor";
    internal const string Password = "a password: 口令";

    // The first start on a machine encodes the footage.
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(6);

    private readonly Process _server;
    private readonly string _folder;

    private SampleHall(Process server, string folder, int port)
    {
        _server = server;
        _folder = folder;
        Port = port;
    }

    /// <summary>The RTSP port on 127.0.0.1.</summary>
    internal int Port { get; }

    /// <summary>A file of mode 0600 with <see cref="Password"/>.</summary>
    internal string PasswordFile => PasswordFileIn(_folder);

    internal int ProcessId => _server.Id;

    /// <summary>Starts a hall; returns when it serves.</summary>
    /// <exception cref="InvalidOperationException">The hall ended or was late; the message holds what it said.</exception>
    internal static async Task<SampleHall> StartAsync(SampleHallOptions? options = null)
    {
        var folder = Directory.CreateTempSubdirectory("hall-").FullName;
        await File.WriteAllTextAsync(PasswordFileIn(folder), Password + "\n");
        File.SetUnixFileMode(PasswordFileIn(folder), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var server = Process.Start(StartInfo(options ?? new(), PasswordFileIn(folder)))!;
        var complaints = new StringBuilder();
        server.ErrorDataReceived += (_, line) => complaints.AppendLine(line.Data);
        server.BeginErrorReadLine();
        try
        {
            return new(server, folder, await ReadyPortAsync(server));
        }
        catch (Exception exception) when (exception is OperationCanceledException or FormatException)
        {
            await StopAsync(server, folder);
            throw new InvalidOperationException($"the hall did not start: {complaints}", exception);
        }
    }

    /// <summary>The address of a mount point, for instance <c>cam1</c>, without user and password.</summary>
    internal Uri Address(string camera) => new($"rtsp://127.0.0.1:{Port}/{camera}");

    /// <summary>The address with the credentials in it, as ffmpeg wants it.</summary>
    internal string AddressWithPassword(string camera, string password = Password) =>
        $"rtsp://{User}:{Uri.EscapeDataString(password)}@127.0.0.1:{Port}/{camera}";

    /// <summary>Ends it at once: to a recorder, its cameras vanish.</summary>
    internal void Kill() => _server.Kill();

    /// <summary>Waits for the hall to end by itself.</summary>
    internal async Task<int> WaitForExitAsync(CancellationToken cancellation)
    {
        await _server.WaitForExitAsync(cancellation);
        return _server.ExitCode;
    }

    public async ValueTask DisposeAsync() => await StopAsync(_server, _folder);

    private static ProcessStartInfo StartInfo(SampleHallOptions options, string passwordFile)
    {
        List<string> arguments =
        [
            Path.Combine(Repository.Root, "samples", "hall", "server.py"),
            "--port", options.Port.ToString(CultureInfo.InvariantCulture),
            "--cameras", options.Cameras.ToString(CultureInfo.InvariantCulture),
            "--loop", options.LoopSeconds.ToString(CultureInfo.InvariantCulture),
            "--user", User,
            "--password-file", passwordFile,
        ];
        if (options.Clap)
        {
            arguments.Add("--clap");
        }

        if (options.Control is { } control)
        {
            arguments.AddRange(["--control", control]);
        }

        return new("/usr/bin/python3", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
    }

    private static async Task<int> ReadyPortAsync(Process server)
    {
        using var limit = new CancellationTokenSource(StartLimit);
        var line = await server.StandardOutput.ReadLineAsync(limit.Token) ?? "";
        return line.Split(' ') is ["READY", var port, ..]
            ? int.Parse(port, CultureInfo.InvariantCulture)
            : throw new FormatException($"instead of READY: '{line}'");
    }

    private static async Task StopAsync(Process server, string folder)
    {
        server.Kill();
        await server.WaitForExitAsync();
        server.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string PasswordFileIn(string folder) => Path.Combine(folder, "camera-password");
}
