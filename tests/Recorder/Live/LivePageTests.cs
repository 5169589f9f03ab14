using NodaTime;

using Spectre.Console;

using Supervision.Media.H264.Strip;
using Supervision.Recorder.Cli;
using Supervision.Recorder.Live;

namespace Supervision.Tests.Recorder.Live;

public sealed class LivePageTests
{
    private static readonly LiveRow Good = new(
        "cam1", "综合受理区01号窗口", "recording", "H264 1920x1080", 4_160_000, 25.04, Instant.FromUtc(2026, 11, 20, 2, 0, 5), 3, 0, "strip", "", "");

    private static readonly LiveRow Bad = Good with { Camera = "cam2", State = "retrying", LastDurable = null, Message = new string('x', 200) };

    [Theory]
    [InlineData(Language.English, 160)]
    [InlineData(Language.English, 100)]
    [InlineData(Language.Chinese, 100)]
    [InlineData(Language.Chinese, 80)]
    public void Page_FitsTheTerminal_OneLineARow(Language language, int width)
    {
        var lines = Draw(language, [Good, Bad], width, 30);
        Assert.Single(lines, line => line.Contains("│ cam1 ", StringComparison.Ordinal) && line.Contains("4.16", StringComparison.Ordinal) && line.Contains("10:00:05", StringComparison.Ordinal));
        Assert.Single(lines, line => line.StartsWith("cam2: xxx", StringComparison.Ordinal) && line.EndsWith('…'));
        Assert.Equal(width >= 120, string.Concat(lines).Contains("1920x1080", StringComparison.Ordinal));
        var table = lines.Where(line => line[0] is '│' or '├' or '╭' or '╰').ToList();
        Assert.Equal(6, table.Count);
        Assert.Single(table.Select(CellsOf).Distinct());
        Assert.All(lines, line => Assert.InRange(CellsOf(line), 0, width));
    }

    [Fact]
    public void Page_OfAHallTooLarge_ShowsTheCamerasInTrouble()
    {
        var lines = Draw(Language.English, [.. Enumerable.Repeat(Good, 60), Bad], 100, 24);
        Assert.Contains(lines, line => line.StartsWith("│ cam2", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("... and ", StringComparison.Ordinal));
        Assert.InRange(lines.Count, 10, 24);
    }

    [Fact]
    public void Reasons_of_labels_stand_below_once_each_with_their_cameras()
    {
        var third = Good with { Camera = "cam3", Label = "pixels", LabelReason = StripObstacle.Coding.Text() };

        var lines = Draw(Language.Chinese, [Good, third, third with { Camera = "cam5" }, Bad], 100, 30);

        Assert.Equal("cam3, cam5: 标注条：码流不是 H.264；请在摄像机中选择 H.264", Assert.Single(lines, line => line.Contains("H.264", StringComparison.Ordinal)));
        Assert.EndsWith(
            "Lost 3  pixels  label strip: the stream is not H.264; choose H.264 in the camera", new LivePage(new LiveWords(Language.English)).Line(third));
    }

    [Fact]
    public void Line_IsPlainText() =>
        Assert.Equal("cam1  recording  4.16 Mbit/s  25.0 fps  Durable to 10:00:05  Lost 3  strip", new LivePage(new LiveWords(Language.English)).Line(Good));

    private static List<string> Draw(Language language, IReadOnlyList<LiveRow> rows, int width, int height)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No, Interactive = InteractionSupport.No });
        console.Profile.Width = width;
        console.Write(new LivePage(new LiveWords(language)).Render(rows, "footer", width, height));
        return [.. writer.ToString().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
    }

    /// <summary>Columns on a terminal: an ideograph takes two.</summary>
    private static int CellsOf(string line) => line.Sum(letter => letter is >= '\u4E00' and <= '\u9FFF' ? 2 : 1);
}
