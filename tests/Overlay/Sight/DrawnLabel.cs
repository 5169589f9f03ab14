using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Media.Codecs;
using Supervision.Media.FFmpeg;
using Supervision.Overlay.Sight;
using Supervision.Tests.Media.Codecs;

namespace Supervision.Tests.Overlay.Sight;

/// <summary>Pictures of a made-up camera: surveillance footage with texts in a face of its own, coded as cameras code, decoded again.</summary>
internal static class DrawnLabel
{
    internal const string Serif = "Noto Serif CJK SC";
    internal const string Footage = "-stream_loop -1 -i /usr/share/doc/opencv-doc/examples/data/vtest.avi";

    // Small enough that strokes are blurred, as in a camera that has to save.
    private const string Coding = "-c:v libx264 -preset veryfast -bf 0 -g 10 -keyint_min 10 -sc_threshold 0 -b:v 700k -maxrate 900k -bufsize 700k -pix_fmt yuv420p";

    internal static readonly string[] Words = ["吉林省长春市朝阳区", "永昌街道便民服务中心", "综合受理区·01号窗口"];

    internal static readonly Instant Noon = Instant.FromUtc(2026, 11, 22, 5, 45, 7);

    /// <summary>What such a camera should draw at the bottom right.</summary>
    internal static IReadOnlyList<LabelLine> Lines { get; } = [LabelLine.Clock(), .. Words.Select(LabelLine.Of)];

    /// <summary>The same drawn right.</summary>
    internal static IReadOnlyList<DrawnText> Drawn(int size = 28, string[]? words = null, int ahead = 0) =>
    [
        new(null, "w*0.62", $"h-{5 * size}-12", size, ahead),
        .. (words ?? Words).Select((text, row) => new DrawnText(text, "w*0.62", $"h-{((3 - row) * (size + 6)) + 12}", size)),
    ];

    /// <summary>Judges pictures with these texts, two seconds apart.</summary>
    internal static LabelReport Look(IReadOnlyList<DrawnText> texts, string face = Serif, string style = "borderw=2:bordercolor=black", string source = Footage, bool clockRuns = true)
    {
        var path = Make(texts, face, style, source, clockRuns);
        var (first, second) = Decode(path);
        using (first)
        using (second)
        {
            return new LabelSight(Lines, RealFont.Font).Look(first, Noon, second, Noon + Duration.FromSeconds(2));
        }
    }

    internal static (Picture First, Picture Second) Decode(string path)
    {
        var keys = TestClip.UnitsOf(path).Where(unit => unit.IsKeyFrame).ToList();
        using var decoder = VideoDecoder.Create(TestClip.FormatOf(path), threads: 1, NullLogger.Instance);
        var pictures = new List<Picture>();
        foreach (var unit in new[] { keys[0], keys[^1] })
        {
            Assert.Equal(CodecResult.Done, decoder.Send(unit));
            Take(decoder, pictures);
        }

        decoder.SendEnd();
        Take(decoder, pictures);
        Assert.Equal(2, pictures.Count);
        return (pictures[0], pictures[1]);
    }

    private static void Take(VideoDecoder decoder, List<Picture> pictures)
    {
        var picture = new Picture();
        while (decoder.Receive(picture) == CodecResult.Done)
        {
            pictures.Add(picture);
            picture = new Picture();
        }

        picture.Dispose();
    }

    internal static string Make(IReadOnlyList<DrawnText> texts, string face = Serif, string style = "borderw=2:bordercolor=black", string source = Footage, bool clockRuns = true)
    {
        var steps = texts.Select(text =>
        {
            var file = TestClip.NewPath(".txt");
            var start = Noon.Plus(Duration.FromHours(8)).ToUnixTimeSeconds() + text.Ahead;
            File.WriteAllText(file, text.Words ?? (clockRuns ? $"%{{pts:gmtime:{start}:%Y-%m-%d %H\\:%M\\:%S}}" : "2026-11-22 13\\:45\\:07"));
            return $"drawtext=font='{face}':textfile={file}:expansion={(text.Words is null ? "normal" : "none")}:fontsize={text.Size}:fontcolor=white:{style}:x='{text.X}':y='{text.Y}'";
        });
        var path = TestClip.NewPath(".mp4");
        var view = string.Join(',', ["fps=5", "scale=1280:720", "noise=c0s=5:c0f=t", .. steps]);
        TestClip.Run("ffmpeg", $"-v error {source} -an -vf \"{view}\" -frames:v 11 {Coding} {path}");
        return path;
    }
}
