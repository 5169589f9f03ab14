using System.Text;
using Microsoft.Extensions.Logging;
using Supervision.Media.FFmpeg;

namespace Supervision.Overlay.Glyphs;

/// <summary>Rasterises through libavfilter's drawtext: one run of the filter for each page of characters.</summary>
internal sealed class DrawtextRasteriser(ILogger logger) : IGlyphRasteriser
{
    // drawtext writes grey in video range.
    private const int Black = 16;
    private const int White = 235;

    /// <inheritdoc/>
    public IReadOnlyDictionary<Rune, Glyph> Rasterise(string family, IReadOnlyList<Rune> runes, int size)
    {
        var glyphs = new Dictionary<Rune, Glyph>();
        foreach (var page in runes.Chunk(GlyphSheet.Capacity))
        {
            var sheet = new GlyphSheet(page, size);
            var drawn = sheet.Read(Draw(family, size, sheet))
                ?? throw new LabelException($"font '{family}' could not be measured at {size} pixels; reinstall it or name another one under label fonts");
            foreach (var (rune, glyph) in drawn)
            {
                glyphs[rune] = glyph;
            }
        }

        return glyphs;
    }

    private byte[] Draw(string family, int size, GlyphSheet sheet)
    {
        try
        {
            using var graph = FilterGraph.OpenSource(
                logger,
                new FilterStep("color", ("color", "black"), ("size", $"{sheet.Width}x{sheet.Height}")),
                new FilterStep("format", ("pix_fmts", "gray")),
                DrawStep(family, size, sheet),
                new FilterStep("format", ("pix_fmts", "gray")));
            using var canvas = new Picture();
            return graph.Receive(canvas) == CodecResult.Done
                ? Coverage(canvas, sheet)
                : throw new LabelException($"libavfilter drew nothing with font '{family}' at {size} pixels");
        }
        catch (LibavException error)
        {
            throw new LabelException($"libavfilter cannot draw with font '{family}': {error.Message}", error);
        }
    }

    private static FilterStep DrawStep(string family, int size, GlyphSheet sheet) => new(
        "drawtext",
        ("font", Fontconfig.Escape(family)),
        ("text", sheet.Text),
        ("expansion", "none"),
        // The bars on the page measure; shaping must not move them.
        ("text_shaping", "0"),
        ("fontsize", $"{size}"),
        ("fontcolor", "white"),
        ("line_spacing", $"{sheet.LineSpacing}"),
        ("x", $"{sheet.Origin}"),
        ("y", $"{sheet.Baseline}-ascent"));

    private static byte[] Coverage(Picture canvas, GlyphSheet sheet)
    {
        var coverage = new byte[sheet.Width * sheet.Height];
        var luma = canvas.Plane(0);
        for (var y = 0; y < sheet.Height; y++)
        {
            for (var x = 0; x < sheet.Width; x++)
            {
                var grey = Math.Clamp((int)luma[(y * canvas.Stride(0)) + x], Black, White);
                coverage[(y * sheet.Width) + x] = (byte)((grey - Black) * 255 / (White - Black));
            }
        }

        return coverage;
    }
}
