using System.Diagnostics;

namespace Supervision.Tests.Overlay.Conformance;

/// <summary>A decoder that we did not write, as a program that writes planar 4:2:0 pictures to its output.</summary>
/// <param name="Name">How the table calls it.</param>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments; <c>{file}</c> stands for what is to be decoded.</param>
internal sealed record Decoder(string Name, string Program, string Arguments)
{
    // VLC also complains about the desktop that is not there, and about its way out to a file.
    private static readonly string[] About = [" decoder ", " packetizer ", " demux ", "h264"];

    /// <summary>Decodes the file as the recorder writes it, not the byte stream.</summary>
    public bool ReadsMp4 { get; init; }

    /// <summary>To what rows are filled up.</summary>
    public int Alignment { get; init; } = 1;

    /// <summary>Shows nothing of what is cropped at the left; libavcodec does so where it may leave samples unaligned in memory.</summary>
    public bool CropsLeft { get; init; } = true;

    /// <summary>Which lines of what it says are complaints about the stream.</summary>
    public Func<string, bool> IsComplaint { get; init; } = _ => true;

    /// <summary>libavcodec in one thread, on a byte stream; also what the original is decoded with.</summary>
    public static Decoder Reference { get; } = Ffmpeg("libavcodec", "-threads 1");

    public static Decoder[] All { get; } =
    [
        Reference,
        Ffmpeg("4 frame threads", "-threads 4 -thread_type frame"),
        Ffmpeg("4 slice threads", "-threads 4 -thread_type slice"),
        Ffmpeg("its MP4", "-threads 1") with { ReadsMp4 = true },
        GStreamer("avdec_h264", "avdec_h264") with { CropsLeft = false },
        GStreamer("openh264dec", "openh264dec"),
    ];

    /// <summary>Its programs refuse to run as root.</summary>
    public static Decoder Vlc { get; } = new(
        "VLC",
        Environment.IsPrivilegedProcess ? "runuser" : "cvlc",
        $"{(Environment.IsPrivilegedProcess ? "-u nobody -- env HOME=/tmp cvlc " : "")}--no-audio {{file}} --sout #transcode{{vcodec=I420}}:std{{access=file,mux=dummy,dst=-}} vlc://quit")
    {
        ReadsMp4 = true,
        IsComplaint = line => (line.Contains(" error:", StringComparison.Ordinal) || line.Contains(" warning:", StringComparison.Ordinal)) && About.Any(part => line.Contains(part, StringComparison.Ordinal)),
    };

    public ProcessStartInfo On(string file) =>
        new(Program, Arguments.Replace("{file}", file, StringComparison.Ordinal)) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };

    private static Decoder Ffmpeg(string name, string threads) =>
        new(name, "ffmpeg", $"-hide_banner -v warning -nostdin -probesize 100M -flags +unaligned {threads} -i {{file}} -fps_mode passthrough -f rawvideo -");

    private static Decoder GStreamer(string name, string element) =>
        new(name, "gst-launch-1.0", $"-q filesrc location={{file}} ! h264parse ! {element} ! video/x-raw,format=I420 ! fdsink") { Alignment = 4 };
}
