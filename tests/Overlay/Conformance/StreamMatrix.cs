using Supervision.Tests.Media.H264.Strip;

namespace Supervision.Tests.Overlay.Conformance;

/// <summary>The streams of the matrix.</summary>
internal static class StreamMatrix
{
    private const string WithOrder = "bframes=1:b-adapt=1:b-bias=-100";
    private const string Footage = "-i /usr/share/doc/opencv-doc/examples/data/vtest.avi -vf crop=768:432,scale=1280:720,fps=25";

    /// <summary>What cameras and encoders differ by.</summary>
    public static CameraStream[] Settings { get; } =
    [
        CameraStream.X264("cabac=0:no-8x8dct=1:ref=1:weightp=0"), CameraStream.X264("cabac=1:no-8x8dct=1:ref=1:weightp=0"),
        CameraStream.X264("cabac=0:8x8dct=1") with { IsPlayed = true }, CameraStream.X264("cabac=1:8x8dct=1") with { IsPlayed = true },
        CameraStream.X264("cabac=0:no-8x8dct=1:weightp=0", options: "-profile:v baseline"), CameraStream.X264("cabac=0:weightp=1", options: "-profile:v main"),
        CameraStream.X264("ref=2:weightp=1", pictures: 40), CameraStream.X264("ref=3:weightp=2:keyint=10"), CameraStream.X264("cabac=0:ref=4:weightp=2"),
        CameraStream.X264("slices=2:keyint=6"), CameraStream.X264("cabac=0:slices=4"), CameraStream.X264("slices=8:ref=4"), CameraStream.X264("cabac=0:slice-max-size=900"),
        CameraStream.X264("intra-refresh=1:keyint=12"), CameraStream.X264("cabac=0:intra-refresh=1:keyint=12:constrained-intra=1"),
        CameraStream.X264("constrained-intra=1:keyint=8"), CameraStream.X264("cabac=0:constrained-intra=1"),
        CameraStream.X264("cqm=jvt"), CameraStream.X264("cabac=0:cqm=jvt:keyint=10"),
        CameraStream.X264("nal-hrd=cbr:vbv-maxrate=1500:vbv-bufsize=1500:bitrate=1500"), CameraStream.X264("nal-hrd=vbr:vbv-maxrate=1500:vbv-bufsize=900:pic-struct=1:aud=1"),
        CameraStream.X264("no-deblock=1:keyint=9"), CameraStream.X264("deblock=2,-2"), CameraStream.X264("cabac=0:deblock=-3,3"),
        CameraStream.X264("keyint=1"), CameraStream.X264("cabac=0:keyint=1"), CameraStream.X264("open-gop=1:keyint=6"),
        CameraStream.X264("chroma-qp-offset=-6:qp=12"), CameraStream.X264("cabac=0:qp=44"), CameraStream.X264("sps-id=5:repeat-headers=1:keyint=5"),
        CameraStream.X264(WithOrder), CameraStream.X264($"cabac=0:{WithOrder}:keyint=7"),
        CameraStream.X264("fullrange=on:colorprim=bt709:transfer=bt709:colormatrix=bt709:sar=16/11"), CameraStream.X264("keyint=25:scenecut=0", pictures: 50),
    ];

    /// <summary>From the lowest that 640x360 fits into.</summary>
    public static CameraStream[] Levels { get; } =
        [.. new[] { "22", "30", "31", "32", "40", "41", "42", "50", "51", "52", "60", "61", "62" }.Select((level, i) => CameraStream.X264($"level={level}:cabac={i % 2}:ref=1", pictures: 10))];

    public static CameraStream[] Sizes { get; } =
    [
        CameraStream.X264("cabac=0", 704, 576, 12), CameraStream.X264("ref=2", 854, 480, 12), CameraStream.X264("cabac=1", 1280, 720, 12),
        CameraStream.X264("cabac=0", 1366, 768, 12), CameraStream.X264("ref=1", 1920, 1080, 12) with { IsPlayed = true }, CameraStream.X264("cabac=0", 1080, 1920, 8),
        CameraStream.X264("cabac=0", 360, 640, 12), CameraStream.X264("slices=4", 2560, 1440, 8), CameraStream.X264("cabac=1", 3840, 2160, 6), CameraStream.X264("cabac=0", 2592, 1944, 6),
        CameraStream.X264("cabac=1", 704, 384, 12, Crop(left: 6, right: 10, top: 0)) with { IsCroppedLeft = true }, CameraStream.X264("cabac=0", 704, 384, 12, Crop(left: 0, right: 2, top: 8)),
        CameraStream.X264("ref=1", 704, 384, 12, Crop(left: 16, right: 0, top: 4)) with { IsCroppedLeft = true },
    ];

    /// <summary>Pictures whose slice headers do not tell of deblocking, and references that are long-term.</summary>
    public static CameraStream[] Headers { get; } =
    [
        CameraStream.X264("cabac=1:weightp=0").With("no deblocking fields", DeblockingFields.Remove),
        CameraStream.X264("cabac=0:weightp=0").With("no deblocking fields", DeblockingFields.Remove) with { IsPlayed = true },
        CameraStream.X264("cabac=0:slices=3:weightp=2:keyint=8").With("no deblocking fields", DeblockingFields.Remove),
        CameraStream.X264($"cabac=0:{WithOrder}").With("no deblocking fields", DeblockingFields.Remove),
        CameraStream.X264($"cabac=1:slices=2:{WithOrder}").With("no deblocking fields", DeblockingFields.Remove),
        CameraStream.X264("cabac=0:ref=1:weightp=0:keyint=12").With("long-term references", LongTermFields.Set),
        CameraStream.X264("cabac=1:ref=1:weightp=0:slices=2").With("long-term references", LongTermFields.Set),
    ];

    public static CameraStream[] OtherEncoders { get; } =
    [
        CameraStream.OpenH264("complexity=low gop-size=8"), CameraStream.OpenH264("complexity=high slice-mode=n-slices num-slices=4", "constrained-high"),
        CameraStream.OpenH264("usage-type=screen rate-control=off"), CameraStream.OpenH264("deblocking=not-slice-boundaries num-slices=2", "main"),
        CameraStream.OpenH264("rate-control=bitrate bitrate=400000 deblocking=off", "high") with { IsPlayed = true },
        CameraStream.Recorded("test_h264.mp4", 100) with { DifferingRows = 64, LeastPsnr = 40 },
    ];

    /// <summary>The image may differ near its bottom; an upward scroll of all of it is what the guard is for.</summary>
    public static CameraStream[] Leaving { get; } =
    [
        CameraStream.Leaving("keyint=25", Footage) with { DifferingRows = 64, LeastPsnr = 45, Name = "x264, people in a street" },
        CameraStream.Leaving("keyint=50", "-f lavfi -i testsrc2=s=1280x720:r=25") with { DifferingRows = 400, LeastPsnr = 13, Name = "x264, patterns to the edge" },
        CameraStream.Leaving("keyint=25", $"{Footage},scroll=vertical=0.01") with { DifferingRows = 240, LeastPsnr = 10, Name = "x264, all scrolls up" },
    ];

    private static string Crop(int left, int right, int top) => $"-bsf:v h264_metadata=crop_left={left}:crop_right={right}:crop_top={top}";
}
