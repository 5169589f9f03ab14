using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Supervision.Overlay;
using Supervision.Overlay.Glyphs;

namespace Supervision.Tests.Overlay;

/// <summary>Against the installed Debian fonts, through libavfilter's drawtext.</summary>
public sealed class RealFontTests
{
    private static readonly string[] SampleNames =
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "data", "charset-samples.csv")).Skip(1).Select(line => line.Split(',')[1]).ToArray();

    [Fact]
    public void Every_sample_name_can_be_drawn()
    {
        Assert.Equal(62, SampleNames.Length);
        Assert.All(SampleNames, name => Assert.Empty(RealFont.Font.Missing(Labels.Hall with { Hall = name })));
        var runes = SampleNames.SelectMany(name => name.EnumerateRunes()).Distinct().ToArray();
        var glyphs = RealFont.Font.Glyphs(runes, 33);
        Assert.All(runes, rune => Assert.InRange(glyphs[rune].Ink.Coverage.Count(c => c > 128), 40, 700));
    }

    /// <summary>Each Chinese character differs from every other, so none is the face's box for missing characters.</summary>
    [Fact]
    public void No_two_sample_characters_look_alike()
    {
        var runes = SampleNames.SelectMany(name => name.EnumerateRunes()).Distinct().ToArray();
        var looks = RealFont.Font.Glyphs(runes, 33).Values.Select(glyph => Convert.ToBase64String(glyph.Ink.Coverage));
        Assert.Equal(runes.Length, looks.Distinct().Count());
    }

    [Fact]
    public void Glyphs_measure_as_the_face_says()
    {
        var glyphs = RealFont.Font.Glyphs("0123456789国 期㳇𣒍|".EnumerateRunes(), 100);
        Assert.All("0123456789", digit => Assert.InRange(glyphs[new Rune(digit)].Advance, 55, 56));
        Assert.All("国期㳇𣒍".EnumerateRunes(), rune => Assert.InRange(glyphs[rune].Advance, 99, 100));
        Assert.InRange(glyphs[new Rune(' ')].Advance, 21, 23);
        Assert.Same(GlyphImage.Blank, glyphs[new Rune(' ')].Ink);
        var zero = glyphs[new Rune('0')].Ink;
        Assert.InRange(zero.Top, 73, 76);
        Assert.InRange(zero.Height - zero.Top, 0, 3);
        Assert.InRange(zero.Left, 3, 7);
        Assert.Equal(255, glyphs[new Rune('国')].Ink.Coverage.Max());
    }

    [Theory]
    [InlineData(360)]
    [InlineData(720)]
    [InlineData(1080)]
    [InlineData(2160)]
    public void Ink_of_Chinese_characters_reaches_a_36th_of_the_shorter_side(int shorter)
    {
        var metrics = Supervision.Overlay.Layout.LabelMetrics.For((int)Math.Ceiling(shorter / 36.0), LabelBackdrop.Box);
        var ink = RealFont.Font.Glyphs("国圆窗".EnumerateRunes(), metrics.Em).Values.Max(glyph => glyph.Ink.Height);
        Assert.True(ink >= shorter / 36.0, $"{ink} px at an em of {metrics.Em}");
    }

    [Fact]
    public void Marks_that_filters_treat_specially_are_drawn_as_they_are()
    {
        const string marks = "'\\:;,[]%{}=@#\"&<>";
        var alone = marks.EnumerateRunes().ToDictionary(rune => rune, rune => new DrawtextRasteriser(NullLogger.Instance).Rasterise("Noto Sans CJK SC", [rune], 40)[rune]);
        var together = new DrawtextRasteriser(NullLogger.Instance).Rasterise("Noto Sans CJK SC", [.. alone.Keys], 40);
        Assert.All(alone, pair =>
        {
            Assert.NotEmpty(pair.Value.Ink.Coverage);
            Assert.Equal(pair.Value.Ink.Coverage, together[pair.Key].Ink.Coverage);
            Assert.Equal((pair.Value.Advance, pair.Value.Ink.Left, pair.Value.Ink.Top), (together[pair.Key].Advance, together[pair.Key].Ink.Left, together[pair.Key].Ink.Top));
        });
    }

    [Fact]
    public void A_character_without_a_glyph_is_named_with_its_text()
    {
        var rune = new Rune(0x10FFFD);
        var error = Assert.Throws<LabelException>(() => RealFont.Font.Require(Labels.Hall with { Hall = $"永昌{rune}镇便民服务中心" }));
        Assert.Contains($"'{rune}' (U+10FFFD) in '永昌{rune}镇便民服务中心'", error.Message);
        Assert.Contains("fonts-noto-cjk", error.Message);
    }

    [Fact]
    public void Without_the_fallback_face_the_rare_character_is_refused()
    {
        var font = LabelFont.Open(["Noto Sans CJK SC", "No Such Han"], NullLogger.Instance);
        var error = Assert.Throws<LabelException>(() => font.Require(Labels.Hall with { Hall = "輋𣒍村" }));
        Assert.Contains("U+2348D", error.Message);
    }

    [Fact]
    public void A_missing_font_names_its_package()
    {
        var error = Assert.Throws<LabelException>(() => LabelFont.Open(["No Such Sans CJK"], NullLogger.Instance));
        Assert.Contains("'No Such Sans CJK' is not installed", error.Message);
        Assert.Contains("fonts-noto-cjk", error.Message);
        Assert.Throws<LabelException>(() => LabelFont.Open([], NullLogger.Instance));
    }

    [Fact]
    public void Code_points_are_read_in_fontconfigs_form()
    {
        var set = CodePointSet.Parse("4e00-9fff 20-7e\n a0 2348d");
        int[] inside = [0x20, 0x7e, 0xa0, 0x4e00, 0x9fff, 0x2348d];
        int[] outside = [0x1f, 0x7f, 0xa1, 0x4dff, 0xa000, 0x2348c];
        Assert.All(inside, code => Assert.True(set.Contains(new Rune(code))));
        Assert.All(outside, code => Assert.False(set.Contains(new Rune(code))));
    }
}
