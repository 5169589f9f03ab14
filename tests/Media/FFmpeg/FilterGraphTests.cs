using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Media.FFmpeg;

namespace Supervision.Tests.Media.FFmpeg;

public sealed class FilterGraphTests
{
    private static readonly FilterStep Black = new("color", ("color", "black"), ("size", "200x64"), ("rate", "1"));
    private static readonly FilterStep Gray = new("format", ("pix_fmts", "gray"));

    [Theory]
    [InlineData("综合受理区")]
    [InlineData(@"a:b,c'd\e%{pts};[x]")]
    public void DrawtextGivesGlyphsWithoutEscaping(string text)
    {
        using var graph = FilterGraph.OpenSource(
            NullLogger.Instance,
            Black,
            new FilterStep(
                "drawtext", ("font", "Noto Sans CJK SC"), ("text", text), ("expansion", "none"), ("fontsize", "32"), ("fontcolor", "white")),
            Gray);
        using var picture = new Picture();

        Assert.Equal(CodecResult.Done, graph.Receive(picture));

        Assert.Equal((200, 64, PixelLayout.Gray8), (picture.Width, picture.Height, picture.Layout));
        Assert.True(LitPixels(picture) > 300, $"{LitPixels(picture)} lit pixels");
    }

    [Fact]
    public void EndIsAValue()
    {
        using var graph = FilterGraph.OpenSource(NullLogger.Instance, new FilterStep("color", ("size", "64x48"), ("rate", "1"), ("duration", "1")), Gray);
        using var picture = new Picture();

        Assert.Equal(CodecResult.Done, graph.Receive(picture));
        Assert.Equal(CodecResult.End, graph.Receive(picture));
        Assert.Equal(PixelLayout.None, picture.Layout);
    }

    [Fact]
    public void UnknownFilterAndOptionAreNamed()
    {
        var filter = Assert.Throws<LibavException>(() => FilterGraph.OpenSource(NullLogger.Instance, new FilterStep("nosuchfilter")));
        var option = Assert.Throws<LibavException>(() => FilterGraph.OpenSource(NullLogger.Instance, new FilterStep("color", ("colour", "x"))));

        Assert.Contains("nosuchfilter", filter.Message, StringComparison.Ordinal);
        Assert.Contains("set option colour of filter color to 'x'", option.Message, StringComparison.Ordinal);
    }

    private static int LitPixels(Picture picture)
    {
        var lit = 0;
        for (var row = 0; row < picture.Height; row++)
        {
            foreach (var pixel in picture.Plane(0).Slice(row * picture.Stride(0), picture.Width))
            {
                lit += pixel > 128 ? 1 : 0;
            }
        }

        return lit;
    }
}
