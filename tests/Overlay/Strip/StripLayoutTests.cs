using System.Text;
using Supervision.Overlay;
using Supervision.Overlay.Layout;
using Supervision.Overlay.Strip;
using Supervision.Overlay.Strip.Layout;

namespace Supervision.Tests.Overlay.Strip;

public sealed class StripLayoutTests
{
    public static TheoryData<int, int, int, int> Sizes => new()
    {
        { 640, 360, 2, 2 }, { 704, 576, 2, 3 }, { 1280, 720, 2, 3 }, { 1920, 1080, 2, 4 }, { 1080, 1920, 2, 4 }, { 1600, 1200, 2, 5 },
        { 2560, 1440, 1, 3 }, { 3840, 2160, 1, 4 }, { 1918, 1078, 2, 4 }, { 2160, 3840, 2, 8 }, { 368, 640, 3, 3 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_label_fits_every_size(int width, int height, int lines, int rows)
    {
        var frame = StripFrame.Of(width, height);
        var (layout, metrics) = Arrange(Labels.Hall, frame);
        var cells = Cells(layout);

        Assert.Equal((lines, rows), (cells.Select(cell => cell.Y).Distinct().Count(), layout.Rows));
        Assert.True(metrics.Em * 0.92 >= frame.Shorter / 36.0);
        Assert.All(cells, cell => Assert.InRange(cell.X, 1, width - cell.Width - 1));
        Assert.All(cells, cell => Assert.InRange(cell.Y, 0, (rows * 16) - cell.Height));
        Assert.All(cells, cell => Assert.InRange(cell.Baseline - cell.Y, metrics.Em * 8 / 10, cell.Height));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Cells_do_not_overlap(int width, int height, int lines, int rows)
    {
        Assert.InRange(lines, 1, rows * 16);
        var cells = Cells(Arrange(Labels.Hall, StripFrame.Of(width, height)).Layout).OrderBy(cell => (cell.Y, cell.X)).ToArray();
        Assert.All(cells.Zip(cells.Skip(1)), pair => Assert.True(
            pair.Second.Y >= pair.First.Y + pair.First.Height || pair.Second.X >= pair.First.X + pair.First.Width));
    }

    [Fact]
    public void Lines_end_at_the_right()
    {
        var (layout, metrics) = Arrange(Labels.Hall, new StripFrame(1920, 8, 1900, 1080));
        var ends = Cells(layout).GroupBy(cell => cell.Y).Select(line => line.Max(cell => cell.X + cell.Width));
        Assert.All(ends, end => Assert.Equal(1908 - metrics.Margin, end));
    }

    [Fact]
    public void Long_names_take_more_lines()
    {
        var text = Labels.Hall with { Hall = string.Concat(Enumerable.Repeat("永昌街道便民服务中心", 6)) };
        var (layout, _) = Arrange(text, StripFrame.Of(640, 360));
        Assert.InRange(Cells(layout).Select(cell => cell.Y).Distinct().Count(), 3, 4);
    }

    [Fact]
    public void Empty_parts_leave_the_time()
    {
        var label = StripLabel.Create(new LabelText([], "", "", ""), Labels.FakeFont(), StripFrame.Of(1280, 720), fullRange: false);
        label.Show(Labels.Time);
        Assert.Equal(2, label.Rows);
        Assert.Contains(Enumerable.Range(0, label.Samples.Count), i => label.Samples[i].IndexOfAnyExcept((byte)16) >= 0);
    }

    [Fact]
    public void A_picture_without_room_is_refused_in_one_line()
    {
        var text = Labels.Hall with { Hall = string.Concat(Enumerable.Repeat("永昌街道便民服务中心", 60)) };
        var error = Assert.Throws<LabelException>(() => StripLabel.Create(text, Labels.FakeFont(), StripFrame.Of(640, 360), fullRange: false));
        Assert.Contains("640 x 360", error.Message);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Columns_without_text_are_black()
    {
        var label = StripLabel.Create(Labels.Hall, Labels.FakeFont(), StripFrame.Of(1920, 1080), fullRange: true);
        label.Show(Labels.Time);
        Assert.True(label.Samples[0].IndexOfAnyExcept((byte)0) < 0);
    }

    private static List<LabelCell> Cells(StripLayout layout) => [.. layout.TimeCells, .. layout.FixedCells.Select(pair => pair.Cell)];

    private static (StripLayout Layout, StripMetrics Metrics) Arrange(LabelText text, StripFrame frame)
    {
        foreach (var attempt in StripAttempt.For(frame))
        {
            var metrics = StripMetrics.For(attempt.TextHeight);
            if (StripLayout.Arrange(text, metrics, frame, attempt.MostRows, rune => Advance(rune, metrics.Em)) is { } layout)
            {
                return (layout, metrics);
            }
        }

        throw new InvalidOperationException("no room");
    }

    private static int Advance(Rune rune, int em) => rune.IsAscii ? (em * 55 / 100) + 1 : em;
}
