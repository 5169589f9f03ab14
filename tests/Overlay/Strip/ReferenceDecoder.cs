using System.Diagnostics;

namespace Supervision.Tests.Overlay.Strip;

/// <summary>Decoders that we did not write.</summary>
internal static class ReferenceDecoder
{
    /// <summary>Decodes with libavcodec.</summary>
    /// <returns>Planar 4:2:0 pictures, and what the decoder complained about.</returns>
    public static Task<(byte[] Pictures, string Complaints)> FfmpegAsync(byte[] stream) => RunAsync(
        stream, (input, output) => new ProcessStartInfo("ffmpeg", ["-v", "warning", "-nostdin", "-y", "-threads", "1", "-f", "h264", "-i", input, "-fps_mode", "passthrough", "-f", "rawvideo", "-pix_fmt", "yuv420p", output]));

    /// <summary>Decodes with openh264.</summary>
    /// <returns>Planar 4:2:0 pictures, and what the decoder complained about.</returns>
    public static Task<(byte[] Pictures, string Complaints)> OpenH264Async(byte[] stream) => RunAsync(
        stream, (input, output) => new ProcessStartInfo("gst-launch-1.0", ["-q", "filesrc", $"location={input}", "!", "h264parse", "!", "openh264dec", "!", "video/x-raw,format=I420", "!", "filesink", $"location={output}"]));

    private static async Task<(byte[] Pictures, string Complaints)> RunAsync(byte[] stream, Func<string, string, ProcessStartInfo> command)
    {
        var folder = Directory.CreateTempSubdirectory("strip");
        try
        {
            var (input, output) = (Path.Combine(folder.FullName, "in.264"), Path.Combine(folder.FullName, "out.yuv"));
            await File.WriteAllBytesAsync(input, stream);
            var start = command(input, output);
            (start.RedirectStandardError, start.RedirectStandardOutput) = (true, true);
            using var process = Process.Start(start)!;
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var said = await process.StandardOutput.ReadToEndAsync(limit.Token) + await errors;
            await process.WaitForExitAsync(limit.Token);
            return (File.Exists(output) ? await File.ReadAllBytesAsync(output) : [], said + (process.ExitCode == 0 ? "" : $"exit {process.ExitCode}"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
