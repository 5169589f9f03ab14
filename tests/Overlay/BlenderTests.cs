using FsCheck;
using FsCheck.Fluent;
using Supervision.Overlay.Blending;
using Supervision.Overlay.Layout;

namespace Supervision.Tests.Overlay;

public sealed class BlenderTests
{
    [Fact]
    public void Vectors_agree_with_the_formula_and_leave_the_rest_alone()
    {
        var sizes = Gen.Choose(1, 150).Four().Zip(Gen.Choose(0, int.MaxValue));
        Check.QuickThrowOnFailure(Prop.ForAll(sizes.ToArbitrary(), input =>
        {
            var ((width, height, right, above), seed) = input;
            height = 1 + (height % 12);
            var random = new Random(seed);
            var (x, stride) = (random.Next(0, 70), 70 + width + right);
            var plane = new byte[((above + height) * stride) - right];
            var table = RandomTable(random, width, height);
            random.NextBytes(plane);
            var expected = Scalar(plane, stride, x, above, table);
            Blender.Apply(plane, stride, x, above, table);
            return plane.AsSpan().SequenceEqual(expected);
        }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_coverage_wraps_around_and_bare_picture_stays(bool fullRange)
    {
        var bitmap = new LabelBitmap(512, 512, boxed: false);
        for (var i = 0; i < bitmap.Text.Length; i++)
        {
            bitmap.Text[i] = (byte)(i / 2 % 256);
            bitmap.Shade[i] = (byte)(i / 1024);
        }

        foreach (var opacity in new[] { 0.3, 0.6, 1 })
        {
            var luma = new BlendTables(bitmap, opacity, fullRange).Luma;
            for (var i = 0; i < luma.Fade.Length; i++)
            {
                Assert.True(luma.Add[i] + (((255 * (256 - luma.Fade[i])) + 128) >> 8) <= 255);
            }

            Assert.Equal((0, 0), (luma.Fade[0], luma.Add[0]));
        }
    }

    [Theory]
    [InlineData(false, 235, 104)]
    [InlineData(true, 254, 102)]
    public void Text_is_white_and_the_box_dark_on_a_white_wall(bool fullRange, int text, int box)
    {
        var bitmap = new LabelBitmap(4, 2, boxed: true);
        bitmap.Text[0] = 255;
        var luma = new BlendTables(bitmap, 0.6, fullRange).Luma;
        var wall = (byte)(fullRange ? 255 : 235);
        Assert.InRange(Blender.Sample(wall, luma.Fade[0], luma.Add[0]), text - 2, text + 1);
        Assert.InRange(Blender.Sample(wall, luma.Fade[3], luma.Add[3]), box - 1, box + 1);
    }

    [Fact]
    public void Chroma_fades_to_grey_and_grey_stays_grey()
    {
        var chroma = new BlendTables(new LabelBitmap(4, 2, boxed: true), 0.6, false).Chroma;
        Assert.Equal(128, Blender.Sample(128, chroma.Fade[0], chroma.Add[0]));
        Assert.InRange(Blender.Sample(228, chroma.Fade[0], chroma.Add[0]), 167, 169);
        Assert.InRange(Blender.Sample(28, chroma.Fade[0], chroma.Add[0]), 87, 89);
    }

    [Fact]
    public void A_refreshed_cell_equals_tables_made_anew()
    {
        var random = new Random(7);
        var bitmap = new LabelBitmap(64, 32, boxed: false);
        var tables = new BlendTables(bitmap, 0.6, false);
        var cell = new LabelCell(13, 5, 9, 17, 0);
        for (var y = cell.Y; y < cell.Y + cell.Height; y++)
        {
            random.NextBytes(bitmap.Text.AsSpan((y * bitmap.Width) + cell.X, cell.Width));
            random.NextBytes(bitmap.Shade.AsSpan((y * bitmap.Width) + cell.X, cell.Width));
        }

        tables.Refresh(cell);
        var anew = new BlendTables(bitmap, 0.6, false);
        Assert.Equal(anew.Luma.Fade, tables.Luma.Fade);
        Assert.Equal(anew.Luma.Add, tables.Luma.Add);
        Assert.Equal(anew.Chroma.Fade, tables.Chroma.Fade);
        Assert.Equal(anew.Chroma.Add, tables.Chroma.Add);
    }

    private static BlendPlane RandomTable(Random random, int width, int height)
    {
        var table = new BlendPlane(width, height);
        random.NextBytes(table.Fade);
        for (var i = 0; i < table.Add.Length; i++)
        {
            table.Add[i] = (byte)random.Next(0, (255 * table.Fade[i] / 256) + 1);
        }

        return table;
    }

    private static byte[] Scalar(byte[] plane, int stride, int x, int y, BlendPlane table)
    {
        var result = (byte[])plane.Clone();
        for (var i = 0; i < table.Fade.Length; i++)
        {
            var at = ((y + (i / table.Width)) * stride) + x + (i % table.Width);
            result[at] = (byte)(table.Add[i] + (((result[at] * (256 - table.Fade[i])) + 128) / 256));
        }

        return result;
    }
}
