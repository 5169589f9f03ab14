using FsCheck;
using FsCheck.Fluent;
using Supervision.Overlay;
using Supervision.Overlay.Layout;

namespace Supervision.Tests.Overlay;

public sealed class LabelLayoutTests
{
    private static readonly Gen<string> Name =
        Gen.Choose(0, 20).SelectMany(length => Gen.Elements("永昌街道便民服务中心（）12".ToCharArray()).ArrayOf(length)).Select(c => new string(c));

    private static readonly Gen<LabelText> Texts =
        from division in Name.ListOf(3)
        from place in Name.ListOf(3)
        select new LabelText([.. division], place[0], place[1], place[2]);

    private static readonly Gen<LabelStyle> Styles =
        from outline in Gen.Elements(true, false)
        from margin in Gen.Choose(15, 50)
        from height in Gen.Choose(28, 50)
        select new LabelStyle
        {
            Backdrop = outline ? LabelBackdrop.Outline : LabelBackdrop.Box,
            Margin = margin / 1000.0,
            TextHeight = height / 1000.0,
        };

    [Fact]
    public void The_box_is_even_and_inside_and_cells_do_not_overlap()
    {
        var frames = Gen.Choose(320, 3840).Two();
        var input = from text in Texts from style in Styles from frame in frames select (text, style, frame);
        var arranged = 0;
        Check.QuickThrowOnFailure(Prop.ForAll(input.ToArbitrary(), c =>
        {
            var (width, height) = c.frame;
            var metrics = LabelMetrics.For((int)Math.Ceiling(c.style.TextHeight * Math.Min(width, height)), c.style.Backdrop);
            var layout = LabelLayout.Arrange(c.text, c.style, metrics, c.frame, rune => rune.IsAscii ? metrics.Em / 2 : metrics.Em);
            arranged += layout is null ? 0 : 1;
            return layout is null || (IsWellPlaced(layout.Box, width, height, c.style) && CellsTile(layout));
        }));
        Assert.InRange(arranged, 50, 100);
    }

    [Theory]
    [InlineData(1920, 1080)]
    [InlineData(3840, 2160)]
    [InlineData(1280, 720)]
    [InlineData(640, 360)]
    public void The_block_keeps_to_the_bottom_right_quadrant(int width, int height)
    {
        var box = Labels.Fake(width, height).Box;
        Assert.True(box.X >= width / 2 && box.Y >= height / 2, $"{box}");
    }

    [Theory]
    [InlineData(1920, 1080)]
    [InlineData(1080, 1920)]
    [InlineData(640, 360)]
    [InlineData(352, 288)]
    [InlineData(3840, 2160)]
    public void Text_is_never_lower_than_a_36th_of_the_shorter_side(int width, int height)
    {
        var rasteriser = new FakeRasteriser();
        PixelLabel.Create(Labels.Hall, new LabelStyle(), Labels.FakeFont(rasteriser), width, height, false);
        Assert.All(rasteriser.Drawn, drawn => Assert.True(drawn.Size * 0.91 >= Math.Min(width, height) / 36.0));
    }

    [Theory]
    [InlineData(640, 360)]
    [InlineData(352, 288)]
    public void Small_pictures_get_legible_text_where_there_is_room(int width, int height)
    {
        var rasteriser = new FakeRasteriser();
        PixelLabel.Create(Labels.Hall, new LabelStyle(), Labels.FakeFont(rasteriser), width, height, false);
        Assert.All(rasteriser.Drawn, drawn => Assert.Equal(18, drawn.Size));
    }

    [Fact]
    public void A_picture_without_room_is_refused_with_its_size()
    {
        var text = Labels.Hall with { Hall = string.Concat(Enumerable.Repeat("永昌街道便民服务中心", 90)) };
        var error = Assert.Throws<LabelException>(() => Labels.Fake(160, 120, text: text));
        Assert.Contains("160 x 120", error.Message);
    }

    [Fact]
    public void A_style_out_of_range_names_the_value()
    {
        var style = new LabelStyle { TextHeight = 0.02, Margin = 0.001, Opacity = 2, Width = double.NaN };
        Assert.Equal(4, style.Errors().Count);
        var error = Assert.Throws<LabelException>(() => PixelLabel.Create(Labels.Hall, style, Labels.FakeFont(), 1920, 1080, false));
        Assert.Contains("text_height is 0.02", error.Message);
    }

    [Fact]
    public void A_municipality_stands_once_and_blank_parts_are_left_out()
    {
        var text = new LabelText(["北京市", "北京市", "朝阳区", " "], "大厅", "", "  ");
        Assert.Equal(["北京市", "朝阳区"], text.DivisionParts);
        Assert.Equal(["大厅"], text.PlaceParts);
    }

    [Fact]
    public void A_name_too_long_for_half_of_a_small_picture_takes_its_whole_width_before_it_shrinks()
    {
        var rasteriser = new FakeRasteriser();
        var text = Labels.Hall with { Hall = string.Concat(Enumerable.Repeat("永昌街道便民服务中心", 5)) };
        var box = PixelLabel.Create(text, new LabelStyle(), Labels.FakeFont(rasteriser), 640, 360, false).Box;
        Assert.True(box.X < 320);
        Assert.All(rasteriser.Drawn, drawn => Assert.Equal(18, drawn.Size));
    }

    private static bool IsWellPlaced(LabelRectangle box, int width, int height, LabelStyle style)
    {
        var margin = style.Margin * height;
        return new[] { box.X, box.Y, box.Width, box.Height }.All(value => value % 2 == 0)
            && box.Width > 0 && box.Height > 0
            && box.X >= margin && box.Y >= margin
            && width - box.X - box.Width >= margin && height - box.Y - box.Height >= margin;
    }

    private static bool CellsTile(LabelLayout layout)
    {
        var cells = layout.FixedCells.Select(pair => pair.Cell).Concat(layout.TimeCells).OrderBy(cell => (cell.Y, cell.X)).ToArray();
        return cells.All(cell => cell.X >= 0 && cell.Y >= 0 && cell.X + cell.Width <= layout.Box.Width && cell.Y + cell.Height <= layout.Box.Height)
            && cells.Zip(cells.Skip(1)).All(pair => pair.First.Y == pair.Second.Y
                ? pair.First.X + pair.First.Width <= pair.Second.X
                : pair.First.Y + pair.First.Height <= pair.Second.Y);
    }
}
