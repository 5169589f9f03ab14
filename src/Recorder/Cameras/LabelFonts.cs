using Microsoft.Extensions.Logging;

using Supervision.Overlay;

namespace Supervision.Recorder.Cameras;

/// <summary>Opens each list of font families once, so that cameras share glyphs.</summary>
internal sealed class LabelFonts(ILogger logger)
{
    private readonly Dictionary<string, LabelFont> _fonts = new(StringComparer.Ordinal);

    /// <summary>The font of these families.</summary>
    /// <exception cref="LabelException">The first family is not installed.</exception>
    public LabelFont Open(IReadOnlyList<string> families)
    {
        var key = string.Join('\n', families);
        if (!_fonts.TryGetValue(key, out var font))
        {
            _fonts[key] = font = LabelFont.Open(families, logger);
        }

        return font;
    }
}
