using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Supervision.Tests.Overlay.Conformance;

/// <summary>
/// Plays a file in chromium's video element, by a page from the loopback: steps from picture to picture and has the samples sent back, without a conversion
/// of colours.
/// </summary>
internal sealed class Chromium
{
    public const string Name = "chromium";

    private const string Page = """
        <video id="video" muted></video>
        <script>
        const say = (path, body) => fetch(path, { method: "POST", body });
        const video = document.getElementById("video");
        const happens = name => new Promise((done, failed) => {
          video["on" + name] = done;
          video.onerror = () => failed(video.error.code + " " + video.error.message);
        });
        const moment = () => new Promise(done => setTimeout(done, 2));
        const shown = async () => {
          for (;;) {
            try {
              return new VideoFrame(video);
            } catch (error) {
              // Nothing is decoded yet at this place.
              if (error.name !== "InvalidStateError") throw error;
            }
            await moment();
          }
        };
        (async () => {
          const count = Number(location.search.substring(1));
          const loaded = happens("loadeddata");
          video.src = URL.createObjectURL(await (await fetch("/film")).blob());
          await loaded;
          for (let i = 0; i < count; i++) {
            const sought = happens("seeked");
            video.currentTime = (i + 0.5) / 25;
            await sought;
            // The event may come before the picture.
            let frame = await shown();
            while (Math.abs(frame.timestamp - i * 40000) > 1000) {
              frame.close();
              await moment();
              frame = await shown();
            }
            const samples = new Uint8Array(frame.allocationSize());
            await frame.copyTo(samples);
            const format = frame.format;
            frame.close();
            await say(`/picture?number=${i}&format=${format}`, samples);
          }
          await say("/end", "");
        })().catch(error => say("/end", String(error)));
        </script>
        """;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly TaskCompletionSource<string> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _complaints = "";
    private int _pictures;

    /// <returns>How many pictures there were, and what chromium complained about.</returns>
    public static async Task<(int Pictures, string Complaints)> PlayAsync(byte[] mp4, string folder, int count, Action<int, byte[]> picture)
    {
        var chromium = new Chromium();
        await using var server = chromium.Serve(mp4, picture);
        await server.StartAsync();
        var profile = Directory.CreateDirectory(Path.Combine(folder, "profile"));
        using var process = Process.Start(new ProcessStartInfo(
            "chromium",
            ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-dev-shm-usage", $"--user-data-dir={profile.FullName}", $"{server.Urls.Single()}/?{count}"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        try
        {
            var end = await chromium._end.Task.WaitAsync(Limit);
            return (chromium._pictures, chromium._complaints + end);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private WebApplication Serve(byte[] mp4, Action<int, byte[]> picture)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = 64 << 20);
        var server = builder.Build();
        server.MapGet("/", () => Results.Content(Page, "text/html"));
        server.MapGet("/film", () => Results.Bytes(mp4, "video/mp4"));
        server.MapPost("/picture", async (HttpRequest request, int number, string format) =>
        {
            using var samples = new MemoryStream();
            await request.Body.CopyToAsync(samples);
            _pictures++;
            _complaints += format == "I420" ? "" : $"picture {number} is {format}\n";
            picture(number, samples.ToArray());
        });
        server.MapPost("/end", async (HttpRequest request) => _end.TrySetResult(await new StreamReader(request.Body).ReadToEndAsync()));
        return server;
    }
}
