using System.Diagnostics;
using Supervision.Tests.Media.H264;
using Supervision.Tests.Media.Mp4;

namespace Supervision.Tests.Overlay.Conformance;

/// <summary>One row of the matrix: what a camera sends, and what is asked of the pictures with the strip.</summary>
/// <param name="Name">How the table calls it.</param>
/// <param name="Make">Makes the byte stream.</param>
internal sealed record CameraStream(string Name, Func<byte[]> Make)
{
    /// <summary>Rows above the bottom that stand still and grey: no vector that begins above them leaves the picture.</summary>
    private const int Still = 96;

    /// <summary>Where the image may differ from the original's; 0: nowhere, as vectors stay inside. In rows above the image's bottom.</summary>
    public int DifferingRows { get; init; }

    /// <summary>The least PSNR of a picture's image, in dB, where it differs.</summary>
    public double LeastPsnr { get; init; } = 30;

    /// <summary>Cropped at the left, which not every decoder does as told.</summary>
    public bool IsCroppedLeft { get; init; }

    /// <summary>Also VLC and chromium, which take seconds.</summary>
    public bool IsPlayed { get; init; }

    /// <summary>Moving patterns with noise above a still ground, by x264.</summary>
    public static CameraStream X264(string settings, int width = 640, int height = 360, int pictures = 20, string options = "") => new(
        $"x264 {settings}",
        () => Encode($"-f lavfi -i testsrc2=s={width}x{height - Still}:r=25 -vf noise=alls=12:allf=t:all_seed=1,pad={width}:{height}:0:0:gray,format=yuv420p", pictures, settings, options));

    /// <summary>Patterns that move over the bottom edge, by x264: vectors leave the picture.</summary>
    public static CameraStream Leaving(string settings, string source, int pictures = 50) => new(
        $"x264 {settings}", () => Encode($"{source} -pix_fmt yuv420p", pictures, settings, ""));

    /// <summary>Pictures of openh264's encoder.</summary>
    public static CameraStream OpenH264(string settings, string profile = "constrained-baseline", int pictures = 20) => new(
        $"openh264 {settings} {profile}".Replace("  ", " ", StringComparison.Ordinal),
        () => Capture("gst-launch-1.0", $"-q videotestsrc num-buffers={pictures} pattern=zone-plate kx2=20 ky2=20 kt=3 ! video/x-raw,format=I420,width=640,height={360 - Still},framerate=25/1 ! videobox bottom=-{Still} ! openh264enc {settings} ! video/x-h264,profile={profile} ! fdsink"));

    /// <summary>The first pictures of a recording among the fixtures.</summary>
    public static CameraStream Recorded(string file, int pictures) => new(
        $"camera, {file}",
        () => Ffmpeg.Output($"-v fatal -i {Path.Combine(AppContext.BaseDirectory, "Fixtures", "signed-video", file)} -frames:v {pictures} -c copy -bsf:v h264_mp4toannexb -f h264 -"));

    /// <summary>The same, with its headers changed.</summary>
    public CameraStream With(string what, Func<TestStream, TestStream> change) => this with
    {
        Name = $"{Name}, {what}",
        Make = () => TestStream.ByteStream(change(TestStream.Of(Make())).AccessUnits.SelectMany(unit => TestStream.Split(unit))),
    };

    private static byte[] Encode(string source, int pictures, string settings, string options) => Ffmpeg.Output(
        $"{source} -frames:v {pictures} -threads 1 -c:v libx264 -preset veryfast -x264-params threads=1:bframes=0:{settings} {options} -f h264 -");

    private static byte[] Capture(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.ToArray();
    }
}
