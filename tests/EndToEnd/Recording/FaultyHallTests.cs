using System.Text.Json;

using Xunit.Abstractions;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>What cameras do to the running program, and what it makes of it.</summary>
public sealed class FaultyHallTests(FaultyHall hall, ITestOutputHelper output) : IClassFixture<FaultyHall>
{
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
        Assert.InRange(resumed.TotalSeconds, -0.5, camera == "hangs" ? 16 : 6);
    }

    [Fact]
    public void WrongPassword_IsSaidClearly_AndNotTriedOverAndOver()
    {
        Assert.Contains(hall.Output.Split('\n'), line => line.Contains("camera locked: WrongPassword: ", StringComparison.Ordinal) && line.Contains("refuses user 'supervisor' with this password; check both", StringComparison.Ordinal));
        Assert.DoesNotContain(FaultyHall.WrongPassword, hall.Output, StringComparison.Ordinal);
        output.WriteLine($"requests: {hall.GuessedPasswords}");

        // One without an answer to the challenge, one with it; at most once more a minute later.
        Assert.InRange(hall.GuessedPasswords, 1, 4);
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
        Assert.Equal(0, (FaultyHall.Moment(gap, "start") - hall.Broken(camera)).TotalSeconds, 1.0);

        Assert.Contains(camera == "silent" ? "no media came for 10 s" : "closed the connection", gap.GetProperty("detail").GetString(), StringComparison.Ordinal);

        // 5 s, and one for a busy machine. A silent camera's connection was made anew meanwhile: it waits for nothing.
        Assert.InRange(late, -0.1, 6);
    }

    [Fact]
    public void Resized_StartsARunWithoutAHole()
    {
        var segments = Of(hall.Segments, "resized");
        Assert.Equal([640, 320], segments.Select(segment => segment.GetProperty("width").GetInt32()).Distinct());
        Assert.All(Of(hall.Gaps, "resized"), gap => Assert.Equal(0, Seconds(gap))); // The ledger may name the change; nothing is missing.
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
            Assert.Matches(@"timestamps jumped by \+(3599|3600)\.", gap.GetProperty("detail").GetString());
            Assert.InRange(Seconds(gap), 0, 2);
        });
        Assert.Equal(2, Of(hall.Segments, "jumps").Select(segment => segment.GetProperty("run").GetString()).Distinct().Count());
    }

    private static List<JsonElement> Of(IReadOnlyList<JsonElement> records, string camera) =>
        [.. records.Where(record => record.GetProperty("camera").GetString() == camera)];

    private static double Seconds(JsonElement record) =>
        (FaultyHall.Moment(record, "end") - FaultyHall.Moment(record, "start")).TotalSeconds;
}
