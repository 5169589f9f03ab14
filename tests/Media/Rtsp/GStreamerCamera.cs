using System.Diagnostics;

using Supervision.Media.Net;
using Supervision.Media.Rtsp;

namespace Supervision.Tests.Media.Rtsp;

/// <summary>The real GStreamer RTSP server as a process, playing a film that ffmpeg makes: 50 pictures with B-frames, and 2 s of sound.</summary>
internal sealed class GStreamerCamera : IAsyncDisposable
{
    internal const int Pictures = 50;

    private readonly Process _server;
    private readonly string _folder;

    private GStreamerCamera(Process server, string folder, int port)
    {
        (_server, _folder) = (server, folder);
        Uri = new Uri($"rtsp://127.0.0.1:{port}/live");
    }

    internal Uri Uri { get; }

    internal RtspOptions Options(RtspTransport transport) => new()
    {
        Uri = Uri,
        User = "admin",
        Password = new Secret("geheim 密码"),
        Transport = transport,
    };

    internal static async Task<GStreamerCamera> StartAsync(string codec, string sound)
    {
        var folder = Directory.CreateTempSubdirectory("rtsp-").FullName;
        var film = Path.Combine(folder, "film.mp4");
        string[] video = codec == "h265"
            ? ["-c:v", "libx265", "-x265-params", "keyint=25:bframes=2:log-level=error"]
            : ["-c:v", "libx264", "-g", "25", "-bf", "2"];
        string[] audio = sound == "aac" ? ["-f", "lavfi", "-i", "sine=r=16000:d=2"] : [];
        using var ffmpeg = Start("ffmpeg", [
            "-v", "error", "-f", "lavfi", "-i", $"testsrc2=s=320x240:r=25:d={Pictures / 25}",
            .. audio, .. video, "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac", film]);
        await ffmpeg.WaitForExitAsync();
        Assert.Equal(0, ffmpeg.ExitCode);
        var script = Path.Combine(AppContext.BaseDirectory, "Fixtures", "gstreamer-camera.py");
        var server = Start("/usr/bin/python3", [script, film, codec, sound]);
        var line = await server.StandardOutput.ReadLineAsync();
        return new GStreamerCamera(server, folder, int.Parse(line!));
    }

    public async ValueTask DisposeAsync()
    {
        _server.StandardInput.Close();
        await _server.WaitForExitAsync();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static Process Start(string program, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;
}
