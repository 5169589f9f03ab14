using NodaTime;

using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Recorder.Pipeline;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>Where a run ends when another follows: at the next picture, unless one is missing between them.</summary>
public sealed class RunEndTests
{
    private const int Picture = 3600;
    private static readonly VideoFormat Video = new(VideoCodec.H264, 640, 360, Convert.FromHexString("0142C01EFFE1000467420000010003684200"));
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 22, 4, 0);

    [Theory]
    [InlineData(0.0000111)]
    [InlineData(-0.0000111)]
    [InlineData(0.015)]
    [InlineData(-0.015)]
    public void It_ends_at_the_picture_that_follows(double late) => Assert.Equal(Start + At(25) + Duration.FromSeconds(late), End(Start + At(25) + Duration.FromSeconds(late)));

    [Fact]
    public void It_ends_with_its_last_picture_where_one_is_missing() => Assert.Equal(Start + At(25), End(Start + At(26)));

    [Fact]
    public void It_ends_with_its_last_picture_where_none_is_known() => Assert.Equal(Start + At(25), End(next: null));

    private static Duration At(int picture) => Duration.FromMilliseconds(40 * picture);

    private static Instant? End(Instant? next)
    {
        var time = new ManualTime(Start);
        using var run = new RunAssembler(new RecordingSink(), new CutRule(Duration.FromSeconds(60)), new RunPictures("none"), []);
        for (var number = 0; number < 25; number++)
        {
            Assert.True(run.AddPicture(Units.Picture(time, number * (long)Picture, key: number == 0, Video), Start + At(number)));
        }

        return run.End(new Discontinuity(GapCause.CameraChange, "changed"), next);
    }
}
