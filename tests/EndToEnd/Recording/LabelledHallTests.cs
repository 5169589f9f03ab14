using System.Globalization;
using System.Text.Json;

using Supervision.Tests.EndToEnd.Hall;
using Supervision.Tests.Fakes;

using Xunit.Abstractions;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>What a user gets from the sample hall.</summary>
public sealed class LabelledHallTests(LabelledHall hall, ITestOutputHelper output) : IClassFixture<LabelledHall>
{
    // Where arrivals prove that the camera's clock differs, the mapping to UTC follows by this share of the time (StreamClockOptions.MaxSlew).
    private const double Slew = 0.01;
    private const string HallName = "永昌街道便民服务中心";

    [Fact]
    public void Up_EndsByItself_WithEveryCameraRecordedAndNothingUnexplained()
    {
        Assert.True(hall.ExitCode == 0, hall.Output);
        Assert.Equal(["cam1", "cam2", "cam3", "cam4"], hall.Segments.Select(segment => segment.GetProperty("camera").GetString()).Distinct());
        Assert.True(hall.Check.GetProperty("ok").GetBoolean(), hall.Check.ToString());
    }

    [Theory]
    [InlineData("cam1", "aac", "strip", 1152)]
    [InlineData("cam2", "aac", "strip", 1152)]
    [InlineData("cam3", "aac", "pixels", 1080)]
    [InlineData("cam4", null, "strip", 1152)]
    public async Task Segment_IsWhatItsRecordSays_AndPlaysWithoutAWarning(string camera, string? audio, string label, int height)
    {
        var segment = hall.Longest(camera);
        Assert.Equal(("h264", audio, label), (segment.GetProperty("video").GetString(), segment.GetProperty("audio").GetString(), segment.GetProperty("label").GetString()));
        var (code, text, warnings) = await Tool.RunAsync(
            "ffprobe", "-v", "warning", "-count_packets", "-show_entries", "stream=codec_name,width,height,nb_read_packets", "-of", "csv=p=0", hall.PathOf(segment));
        Assert.True(code == 0 && warnings.Length == 0, warnings);
        var streams = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal($"h264,1920,{height},{segment.GetProperty("pictures").GetInt64()}", streams[0]);
        Assert.Equal(audio, streams.Length > 1 ? streams[1].Split(',')[0] : null);
        var (_, _, errors) = await Tool.RunAsync("ffmpeg", "-v", "error", "-xerror", "-i", hall.PathOf(segment), "-t", "4", "-f", "null", "-");
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("cam1")]
    [InlineData("cam2")]
    [InlineData("cam3")]
    [InlineData("cam4")]
    public void Pictures_AllThereOrExplainedByOverload(string camera)
    {
        const double rate = 25;
        var segments = Of(hall.Segments, camera).ToList();
        var gaps = Of(hall.Gaps, camera).Where(gap => gap.GetProperty("track").ValueKind is JsonValueKind.Null && gap.GetProperty("end").ValueKind is JsonValueKind.String).ToList();
        foreach (var segment in segments)
        {
            var lasts = segment.GetProperty("pictures").GetInt64() / rate;
            var tolerance = (1 / rate) + (lasts * Slew);
            Assert.InRange(Seconds(segment) - lasts, -tolerance, tolerance);
        }

        Assert.All(gaps, gap => Assert.Equal("overload", gap.GetProperty("cause").GetString()));
        var whole = (Moment(segments[^1], "end") - Moment(segments[0], "start")).TotalSeconds;
        output.WriteLine($"{camera}: {segments.Sum(Seconds):0.00} s covered, {gaps.Sum(Seconds):0.00} s lost to overload, {whole:0.00} s whole");
        Assert.Equal(whole, segments.Sum(Seconds) + gaps.Sum(Seconds), 0.001);
        Assert.True(segments.Sum(Seconds) >= 2, "almost nothing was recorded");
    }

    [Theory]
    [InlineData("cam1", "综合受理区", "01")]
    [InlineData("cam2", "综合受理区", "02")]
    [InlineData("cam3", "休息等候区", "")]
    [InlineData("cam4", "自助申报区", "")]
    public async Task Label_SaysWhereAndTheTimeOfThePicture_InBeijingTime(string camera, string zone, string counter)
    {
        var segment = hall.Longest(camera);
        foreach (var share in new[] { 0, 0.4, 0.8 })
        {
            var shot = await LabelShot.TakeAsync(hall.PathOf(segment), segment.GetProperty("labelBox"), share * Seconds(segment));
            var taken = Moment(segment, "start") + shot.Time;
            output.WriteLine($"{camera} at {taken:HH:mm:ss.fff}Z: {shot.Text.ReplaceLineEndings(" | ")}");
            Assert.True(Reads(shot.Text, "吉林省长春市朝阳区") && Reads(shot.Text, HallName) && Reads(shot.Text, zone), shot.Text);
            Assert.Contains(counter, shot.Text.Split('\n')[^1], StringComparison.Ordinal);
            // A label shows whole seconds.
            var tolerance = 0.1 + (shot.Time.TotalSeconds * Slew);
            Assert.InRange((shot.Shown - taken).TotalSeconds, -1 - tolerance, tolerance);
        }
    }

    [Theory]
    [InlineData("cam1")]
    [InlineData("cam2")]
    [InlineData("cam4")]
    public void Strip_IsAsWideAsThePicture_AndBelowTheCameras(string camera)
    {
        var box = hall.Longest(camera).GetProperty("labelBox");
        Assert.Equal((0, 1088), (box.GetProperty("x").GetInt32(), box.GetProperty("y").GetInt32()));
        Assert.Equal((1920, 64), (box.GetProperty("width").GetInt32(), box.GetProperty("height").GetInt32()));
    }

    [Fact]
    public void Up_SaysWhyACameraHasNoStrip() =>
        Assert.Contains("\ncam3: label strip: the stream is not H.264; choose H.264 in the camera\n", hall.Output, StringComparison.Ordinal);

    [Fact]
    public void Password_IsNowhere()
    {
        string[] secrets = [SampleHall.Password, Uri.EscapeDataString(SampleHall.Password), Base64($"{SampleHall.User}:{SampleHall.Password}"), Base64(SampleHall.Password)];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, hall.Output, StringComparison.Ordinal));
        var files = Directory.EnumerateFiles(hall.Site.Data, "*", SearchOption.AllDirectories).ToList();
        Assert.Contains(files, file => file.EndsWith("catalog.db", StringComparison.Ordinal));
        Assert.All(files, file =>
        {
            var bytes = File.ReadAllBytes(file);
            Assert.All(secrets, secret => Assert.True(bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret)) < 0, file));
        });
    }

    [Fact]
    public async Task Vlc_PlaysTheSegments()
    {
        // VLC refuses root, and its account may not look into the test's folder.
        var copy = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.mp4");
        File.Copy(hall.PathOf(hall.Longest("cam4")), copy);
        File.SetUnixFileMode(copy, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        var (code, _, text) = await PlayAsync(copy);
        File.Delete(copy);
        Assert.True(code == 0, text);

        // VLC expects the first fragment to be number 0, although the standard and every other writer begin with 1.
        // That it could not keep up says something of the machine alone.
        var complaints = text.Split('\n').Where(line => (line.Contains("demux", StringComparison.Ordinal) || line.Contains("decoder", StringComparison.Ordinal))
            && !line.Contains("late", StringComparison.Ordinal) && !line.Contains("too slow", StringComparison.Ordinal) && !line.Contains("deadlock prevented", StringComparison.Ordinal));
        Assert.All(complaints, line => Assert.EndsWith("Fragment sequence discontinuity detected 1 != 0", line, StringComparison.Ordinal));
        Assert.Contains("end of playlist, exiting", text, StringComparison.Ordinal);
    }

    private static Task<(int ExitCode, string Output, string Error)> PlayAsync(string file)
    {
        string[] player = ["cvlc", "--intf", "dummy", "--no-audio", "--vout", "vdummy", "--stop-time", "3", "--play-and-exit", file];
        return Environment.IsPrivilegedProcess
            ? Tool.RunAsync("runuser", ["-u", "nobody", "--", "env", "HOME=/tmp", .. player])
            : Tool.RunAsync(player[0], player[1..]);
    }

    /// <summary>Tesseract takes one character for a similar one now and then (自 for 目), by what stands beside it.</summary>
    private static bool Reads(string text, string name) => Enumerable.Range(0, Math.Max(0, text.Length - name.Length + 1))
        .Any(at => name.Where((letter, i) => text[at + i] != letter).Count() <= 1);

    private static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));

    private static IEnumerable<JsonElement> Of(IEnumerable<JsonElement> records, string camera) =>
        records.Where(record => record.GetProperty("camera").GetString() == camera);

    private static double Seconds(JsonElement record) => (Moment(record, "end") - Moment(record, "start")).TotalSeconds;

    private static DateTimeOffset Moment(JsonElement record, string name) =>
        DateTimeOffset.Parse(record.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
