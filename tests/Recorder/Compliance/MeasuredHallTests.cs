using NodaTime;

using Supervision.Recorder.Compliance;
using Supervision.Recorder.Configuration;
using Supervision.Tests.Recorder.Cli;

namespace Supervision.Tests.Recorder.Compliance;

/// <summary>What was recorded counts before what is declared.</summary>
public sealed class MeasuredHallTests
{
    private static readonly MeasuredCamera Good = new(new(1920, 1080), 25, HasSound: true, "strip", CliRun.Now, CliRun.Now - Duration.FromDays(40));

    private static readonly string[] Cameras = ["cam1", "cam2", "cam3", "cam4", "cam5", "dome"];

    private static readonly string Yaml = ModelHall.All["changchun-town"];

    [Fact]
    public void A_small_picture_is_found_whatever_is_declared()
    {
        var result = ModelHall.Judge(Yaml, "changchun-2022.resolution", Recorded("cam2", Good with { Picture = new(1280, 720) }));

        var finding = Assert.Single(result.Findings, finding => finding.Severity == Severity.Violation);
        Assert.Equal(("cam2", "its picture is 1280x720 (measured); at least 1920x1080 is asked for"), (finding.Where.Id, finding.What.ToString()));
        Assert.Equal("measured: 6; declared: 0; unknown: 0", result.Grounds[0].ToString());
    }

    [Fact]
    public void A_large_picture_frees_a_camera_that_declares_a_small_one()
    {
        var result = ModelHall.Judge(Yaml.Replace("2560x1440", "704x576"), "changchun-2022.resolution", Recorded("dome", Good));

        Assert.Equal(ClauseState.Noticed, result.State);
        Assert.Equal("recorded are 1920x1080, but declared 704x576", Assert.Single(result.Findings).What.ToString());
    }

    [Fact]
    public void A_recording_without_sound_is_found()
    {
        var finding = Assert.Single(ModelHall.Judge(Yaml, "changchun-2022.pickups", Recorded("cam4", Good with { HasSound = false })).Findings);

        Assert.Equal(("c4", "the last recording of its camera (cam4) has no sound (measured)"), (finding.Where.Id, finding.What.ToString()));
    }

    [Fact]
    public void A_recording_without_label_is_found()
    {
        var finding = Assert.Single(ModelHall.Judge(Yaml, "changchun-2022.label", Recorded("cam5", Good with { Label = "none" })).Findings);

        Assert.Equal(("cam5", Severity.Violation), (finding.Where.Id, finding.Severity));
    }

    [Fact]
    public void A_zone_of_which_nothing_is_recorded_is_noticed()
    {
        var result = ModelHall.Judge(Yaml, "changchun-2022.coverage", new Dictionary<string, MeasuredCamera> { ["cam1"] = Good });

        Assert.Equal(ClauseState.Noticed, result.State);
        Assert.Equal(7, result.Findings.Count);
    }

    [Fact]
    public void How_long_recordings_reach_back_is_told()
    {
        var result = ModelHall.Judge(Yaml, "changchun-2022.retention", Recorded("cam1", Good));

        Assert.Equal(ClauseState.Open, result.State);
        Assert.Equal("measured: recordings from 2026-10-11 to 2026-11-20, calendar days: 41", result.Grounds[0].ToString());
    }

    [Theory]
    [InlineData("strip", 1152, 1088, 1080)]
    [InlineData("strip", 784, 720, 720)]
    [InlineData("pixels", 1080, 900, 1080)]
    public void A_strip_does_not_make_a_picture_larger(string label, int coded, int box, int height)
    {
        var start = Instant.FromUtc(2026, 11, 20, 1, 0);
        var segment = ArchiveFixture.First with { Label = label, Height = coded, LabelBox = new(0, box, 1920, 64), Start = start, End = start + Duration.FromSeconds(60), Pictures = 1500 };

        var measured = MeasuredCamera.Of(segment, start);

        Assert.Equal((new PictureSize(1920, height), 25.0), (measured.Picture, measured.Rate));
    }

    private static Dictionary<string, MeasuredCamera> Recorded(string camera, MeasuredCamera measured) =>
        Cameras.ToDictionary(id => id, id => id == camera ? measured : Good);
}
