using System.Collections.Concurrent;
using System.Diagnostics;

using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Codecs;

/// <summary>Short clips made once by the ffmpeg program, and their access units.</summary>
internal static class TestClip
{
    internal const string H264 = "-c:v libx264 -preset veryfast -bf 0 -g 25 -pix_fmt yuv420p";
    internal const string H264WithB = "-c:v libx264 -preset veryfast -bf 2 -g 25 -pix_fmt yuv420p";
    internal const string H264FullRange = "-c:v libx264 -preset ultrafast -bf 0 -pix_fmt yuvj420p -color_range pc";
    internal const string H264TenBit422 = "-c:v libx264 -preset ultrafast -bf 0 -pix_fmt yuv422p10le";
    internal const string H265 = "-c:v libx265 -preset ultrafast -x265-params bframes=0:log-level=error -tag:v hvc1 -pix_fmt yuv420p";

    private static readonly ConcurrentDictionary<string, Lazy<string>> Files = new();
    private static readonly string Folder = Directory.CreateTempSubdirectory("supervision-clips-").FullName;

    static TestClip() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

    internal static string NewPath(string extension) => Path.Combine(Folder, $"{Guid.NewGuid():N}{extension}");

    internal static string Make(string coding) => Files.GetOrAdd(coding, static c => new Lazy<string>(() =>
    {
        var path = NewPath(".mp4");
        Run("ffmpeg", $"-v error -f lavfi -i testsrc2=size=322x242:rate=25 -t 2 {c} {path}");
        return path;
    })).Value;

    internal static VideoFormat FormatOf(string path)
    {
        using var input = Open(path);
        var stream = input.Streams[0];
        var codec = stream.Codec == "h264" ? VideoCodec.H264 : VideoCodec.H265;
        return new VideoFormat(codec, stream.Width, stream.Height, stream.DecoderConfiguration);
    }

    internal static List<AccessUnit> UnitsOf(string path)
    {
        var format = FormatOf(path);
        using var input = Open(path);
        var units = new List<AccessUnit>();
        while (input.Read(out var packet) == CodecResult.Done)
        {
            var unit = AccessUnit.Rent(packet.Data.Length);
            unit.Write(packet.Data);
            unit.Format = format;
            unit.IsKeyFrame = packet.IsKeyFrame;
            unit.Timestamp = packet.Timestamp * VideoFormat.VideoClockRate / input.Streams[0].TimeBaseDenominator;
            unit.Arrival = Instant.FromUnixTimeTicks(unit.Timestamp);
            unit.ArrivalTicks = unit.Timestamp;
            units.Add(unit);
        }

        return units;
    }

    internal static FormatInput Open(string path) => FormatInput.OpenFile(path, TimeProvider(), TimeSpan.FromSeconds(10), NullLogger.Instance);

    internal static TimeProvider TimeProvider() => new RealTime();

    /// <summary>Runs a program; fails the test where it does.</summary>
    internal static (byte[] Output, string Errors) Run(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        })!;
        process.StandardInput.Close();
        var errors = new System.Text.StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        var text = errors.ToString().Trim();
        Assert.True(process.ExitCode == 0, $"{program} {arguments}: {text}");
        return (output.ToArray(), text);
    }

    /// <summary>The machine's monotonic clock: the base class is one.</summary>
    private sealed class RealTime : TimeProvider;
}
