using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

using Xunit.Abstractions;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>
/// What cameras do to the running program, and what it makes of it. How soon a camera is tried again is pinned where time is the test's own
/// (<c>CameraSupervisorTests</c>); here the bounds only tell a retry from none, on a machine that may be busy with other things.
/// </summary>
public sealed class FaultyHallTests(FaultyHall hall, ITestOutputHelper output) : IClassFixture<FaultyHall>
{
    private const double Busy = 5;
    private const double Soon = 45;

    [Fact]
    public void Faults_LeaveNoSecondUnexplained()
    {
        Assert.True(hall.ExitCode == 0, hall.Output);
        Assert.True(hall.Check.GetProperty("ok").GetBoolean(), hall.Check.ToString());
        foreach (var camera in hall.Segments.Select(segment => segment.GetProperty("camera").GetString()!).Distinct())
        {
            var (segments, gaps) = (Of(hall.Segments, camera), Of(hall.Gaps, camera));
            // A camera that was off at first begins with a gap.
            var begin = segments.Concat(gaps).Min(record => FaultyHall.Moment(record, "start"));
            var whole = FaultyHall.Moment(segments[^1], "end") - begin;
            Assert.Equal(whole.TotalSeconds, segments.Sum(Seconds) + gaps.Sum(Seconds), 0.001);
        }
    }

    [Theory]
    [InlineData("late", "Unreachable", "check the device, its address and its port")]
    [InlineData("hangs", "SetupTimeout", "did not answer within 10 s; restart it")]
    [InlineData("babbles", "BadProtocol", "check that this address is a camera's RTSP port")]
    [InlineData("moved", "Refused", "the camera has no stream at this path; check the path")]
    public void Camera_BrokenFromTheStart_IsExplainedAndRecordedWhenItBehaves(string camera, string failure, string advice)
    {
        Assert.Contains(hall.Output.Split('\n'), line => line.Contains($"camera {camera}: {failure}: ", StringComparison.Ordinal) && line.Contains(advice, StringComparison.Ordinal));
        var first = Of(hall.Segments, camera)[0];
        Assert.Contains(Of(hall.Gaps, camera), gap => gap.GetProperty("cause").GetString() == "camera-off" && FaultyHall.Moment(gap, "end") == FaultyHall.Moment(first, "start"));
        var resumed = FaultyHall.Moment(first, "start") - hall.Mended(camera);
        output.WriteLine($"{camera}: recorded {resumed.TotalSeconds:0.0} s after it was mended");
        Assert.InRange(resumed.TotalSeconds, -0.5, Soon);
    }

    [Fact]
    public void WrongPassword_IsSaidClearly_AndNotTriedOverAndOver()
    {
        Assert.Contains(hall.Output.Split('\n'), line => line.Contains("camera locked: WrongPassword: ", StringComparison.Ordinal) && line.Contains("refuses user 'supervisor' with this password; check both", StringComparison.Ordinal));
        Assert.DoesNotContain(FaultyHall.WrongPassword, hall.Output, StringComparison.Ordinal);
        output.WriteLine($"requests: {hall.GuessedPasswords}");

        // One without an answer to the challenge, one with it; once more each minute.
        Assert.InRange(hall.GuessedPasswords, 1, 2 * (1 + (int)hall.Lasted.TotalMinutes));
        Assert.Empty(Of(hall.Segments, "locked"));
    }

    [Theory]
    [InlineData("blinks", "network")]
    [InlineData("rests", "network")]
    [InlineData("mute", "network")]
    [InlineData("silent", "camera-off")]
    public void Camera_ThatWent_LeavesOneGapOfThatLength(string camera, string cause)
    {
        var gap = Assert.Single(Of(hall.Gaps, camera));
        var late = (FaultyHall.Moment(gap, "end") - hall.Mended(camera)).TotalSeconds;
        output.WriteLine($"{gap}: recorded {late:0.00} s after it was back");
        Assert.Equal(cause, gap.GetProperty("cause").GetString());
        Assert.Equal(0, (FaultyHall.Moment(gap, "start") - hall.Broken(camera)).TotalSeconds, Busy);
        Assert.Contains(camera == "silent" ? "no media came for 10 s" : "closed the connection", gap.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.InRange(late, -0.5, Soon);
    }

    [Fact]
    public void Resized_StartsARunWithoutAHole()
    {
        var segments = Of(hall.Segments, "resized");
        Assert.Equal([640, 320], segments.Select(segment => segment.GetProperty("width").GetInt32()).Distinct());
        Assert.Empty(Of(hall.Gaps, "resized"));
        Assert.Equal(segments.Skip(1).Select(segment => segment.GetProperty("start").GetString()), segments.SkipLast(1).Select(segment => segment.GetProperty("end").GetString()));
        Assert.Equal(2, segments.Select(segment => segment.GetProperty("run").GetString()).Distinct().Count());
    }

    [Fact]
    public void Lossy_LosesPicturesUpToTheNextKeyFrame()
    {
        var gap = Assert.Single(Of(hall.Gaps, "lossy"));
        output.WriteLine(gap.ToString());
        Assert.Equal("network", gap.GetProperty("cause").GetString());
        Assert.Contains("packets lost: 1", gap.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.InRange(Seconds(gap), 0.04, 1.05);
    }

    [Fact]
    public void Jumping_TimestampsAreNotBelieved()
    {
        Assert.All(Of(hall.Segments, "jumps"), segment => Assert.InRange(Seconds(segment), 0, 90));
        Assert.All(Of(hall.Gaps, "jumps"), gap =>
        {
            output.WriteLine(gap.ToString());
            Assert.Equal("camera-change", gap.GetProperty("cause").GetString());
            var jump = Regex.Match(gap.GetProperty("detail").GetString()!, @"timestamps jumped by \+([0-9]+)\.", RegexOptions.None, TimeSpan.FromSeconds(10));
            Assert.InRange(int.Parse(jump.Groups[1].Value, CultureInfo.InvariantCulture), 3600 - Busy, 3600 + Busy);
            Assert.InRange(Seconds(gap), 0, Busy);
        });
        Assert.Equal(2, Of(hall.Segments, "jumps").Select(segment => segment.GetProperty("run").GetString()).Distinct().Count());
    }

    private static List<JsonElement> Of(IReadOnlyList<JsonElement> records, string camera) =>
        [.. records.Where(record => record.GetProperty("camera").GetString() == camera)];

    private static double Seconds(JsonElement record) =>
        (FaultyHall.Moment(record, "end") - FaultyHall.Moment(record, "start")).TotalSeconds;
}
