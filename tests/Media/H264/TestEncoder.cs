using Supervision.Tests.Media.Mp4;

namespace Supervision.Tests.Media.H264;

/// <summary>Small streams of x264 by ffmpeg, deterministic; each setting is encoded once a run.</summary>
internal static class TestEncoder
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Lazy<byte[]>> Streams = new(StringComparer.Ordinal);

    /// <summary>Settings of x264 that cameras differ by, without B pictures.</summary>
    public static TheoryData<string> Settings =>
    [
        "cabac=0:ref=1:weightp=0:level=10", "cabac=0:ref=4:weightp=0:slices=4:level=1b", "cabac=0:no-8x8dct=1:slices=8:level=11",
        "cabac=1:ref=1:weightp=0:level=12", "cabac=1:ref=2:weightp=1:level=13", "cabac=1:ref=4:weightp=2:slices=2:level=20",
        "cabac=1:intra-refresh=1:level=21", "cabac=0:intra-refresh=1:constrained-intra=1:level=22", "cqm=jvt:level=30", "cqm=jvt:cabac=0:level=31",
        "nal-hrd=cbr:vbv-maxrate=400:vbv-bufsize=400:bitrate=400:level=32", "nal-hrd=vbr:vbv-maxrate=400:vbv-bufsize=300:pic-struct=1:level=40",
        "aud=1:level=41", "repeat-headers=1:keyint=4:level=42", "sps-id=3:level=50", "deblock=1,-2:level=51", "no-deblock=1:level=52",
        "slice-max-size=300:cabac=0:level=60", "keyint=1:level=61", "qp=1:cabac=0:level=62", "qp=1:cabac=1", "chroma-qp-offset=-3:cabac=0",
        "open-gop=1:keyint=5", "colorprim=bt709:transfer=bt709:colormatrix=bt709:sar=16/11:fullrange=on",
    ];

    internal static TestStream X264(string settings, string size = "192x128", double seconds = 0.48) =>
        TestStream.Of(Streams.GetOrAdd($"{settings} {size} {seconds}", _ => new(() => Encode(settings, size, seconds))).Value);

    private static byte[] Encode(string settings, string size, double seconds) =>
        Ffmpeg.Output(
            $"-f lavfi -i testsrc2=s={size}:d={seconds}:r=25 -vf fade=in:0:8,format=yuv420p -threads 1 -c:v libx264 -preset fast -x264-params threads=1:bframes=0:{settings} -f h264 -");
}
