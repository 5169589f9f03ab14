using NodaTime;

using Supervision.Media.H264;
using Supervision.Media.H264.Strip;
using Supervision.Media.Streams;
using Supervision.Overlay.Strip;
using Supervision.Tests.Media.Codecs;
using Supervision.Tests.Overlay;

namespace Supervision.Tests.Recorder.Guard;

/// <summary>Clips of x264's with the strip that the recorder would write.</summary>
internal static class StripClip
{
    /// <summary>The whole picture moves up, 8 rows a picture: what enters from below is predicted from below the image.</summary>
    public const string Scrolling = "-vf scroll=v=0.0222 -c:v libx264 -preset veryfast -bf 0 -g 25 -pix_fmt yuv420p";

    /// <summary>A picture in which nothing moves.</summary>
    public const string Still = "-vf loop=-1:1 -c:v libx264 -preset veryfast -bf 0 -g 25 -pix_fmt yuv420p";

    /// <summary>Each picture stands alone.</summary>
    public const string IntraOnly = "-c:v libx264 -preset veryfast -bf 0 -g 1 -x264-params ref=1:keyint=1 -pix_fmt yuv420p";

    public static readonly Instant Noon = Instant.FromUtc(2026, 11, 22, 4, 0);

    /// <summary>Makes a clip of two seconds, 640x360.</summary>
    public static string Make(string coding)
    {
        var path = TestClip.NewPath(".mp4");
        TestClip.Run("ffmpeg", $"-v error -f lavfi -i testsrc2=size=640x360:rate=25 -t 2 {coding} {path}");
        return path;
    }

    /// <summary>The same format, but its VUI says that vectors stay inside the picture: exactly one bit of it.</summary>
    public static VideoFormat Bounded(VideoFormat format)
    {
        var configuration = format.DecoderConfiguration.ToArray();
        var length = (configuration[6] << 8) | configuration[7];
        var nalUnit = configuration.AsMemory(8, length);
        Assert.True(H264SpsParser.TryParse(nalUnit.Span, out var sps, out _));
        var wanted = sps!.Vui! with { MotionVectorsOverBoundaries = false };
        for (var bit = sps.VuiBit; bit < length * 8; bit++)
        {
            nalUnit.Span[bit / 8] ^= (byte)(0x80 >> (bit % 8));
            if (H264SpsParser.TryParse(nalUnit.Span, out var changed, out _) && changed!.Vui == wanted)
            {
                return format with { DecoderConfiguration = configuration };
            }

            nalUnit.Span[bit / 8] ^= (byte)(0x80 >> (bit % 8));
        }

        throw new InvalidOperationException("the VUI says nothing about vectors");
    }

    public static LabelStrip StripFor(VideoFormat camera)
    {
        Assert.Equal(StripObstacle.None, LabelStrip.TryCreate(camera, 25, Labels.Hall, Labels.FakeFont(), out var strip));
        return strip!;
    }

    /// <summary>The pictures of a clip with their strips.</summary>
    public static IEnumerable<(AccessUnit Original, AccessUnit Labelled)> Pairs(IEnumerable<AccessUnit> pictures, LabelStrip strip)
    {
        foreach (var picture in pictures)
        {
            var labelled = AccessUnit.Rent();
            Assert.Equal(StripObstacle.None, strip.TryWrite(picture, Noon + Duration.FromMilliseconds(picture.Timestamp / 90), labelled));
            yield return (picture, labelled);
        }
    }
}
