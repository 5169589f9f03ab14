using System.Text;
using Microsoft.Extensions.Logging;
using Supervision.Overlay.Glyphs;
using Supervision.Overlay.Strip.Coding;

namespace Supervision.Overlay;

/// <summary>
/// The font faces of all labels and the glyphs drawn from them. A character comes from the first face that has it; each is
/// rasterised once for each size and shared by all cameras. Safe for use by several threads.
/// </summary>
public sealed partial class LabelFont
{
    private readonly IReadOnlyList<FontFace> _faces;
    private readonly IGlyphRasteriser _rasteriser;
    private readonly Dictionary<(Rune Rune, int Size), Glyph> _glyphs = [];
    private readonly Lock _gate = new();

    internal LabelFont(IReadOnlyList<FontFace> faces, IGlyphRasteriser rasteriser)
    {
        _faces = faces;
        _rasteriser = rasteriser;
    }

    /// <summary>The families used where the configuration names none: Noto for nearly everything, BabelStone for what it lacks.</summary>
    public static IReadOnlyList<string> DefaultFamilies { get; } = ["Noto Sans CJK SC", "BabelStone Han"];

    /// <summary>The macroblocks of label strips that were coded from these faces' characters.</summary>
    internal MacroblockCache Strips { get; } = new();

    /// <summary>The families that are installed, in order of preference.</summary>
    public IReadOnlyList<string> Families => [.. _faces.Select(face => face.Family)];

    /// <summary>Looks the families up in fontconfig. Each label camera shares the font that this returns.</summary>
    /// <param name="families">In order of preference; a character comes from the first that has it. The first must be installed.</param>
    /// <param name="logger">Where libav's lines go, and which family is missing.</param>
    /// <exception cref="LabelException">The first family, or fontconfig, is missing; says which package brings it.</exception>
    public static LabelFont Open(IReadOnlyList<string> families, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(families);
        var faces = new List<FontFace>();
        foreach (var family in families)
        {
            if (Fontconfig.Find(family) is { } face)
            {
                faces.Add(face);
            }
            else if (faces.Count == 0)
            {
                throw new LabelException(
                    $"the label's font '{family}' is not installed; install it (Debian: fonts-noto-cjk) or name another one under label fonts")
                {
                    MissingFamily = family,
                };
            }
            else
            {
                LogFamilyMissing(logger, family);
            }
        }

        return faces.Count > 0
            ? new LabelFont(faces, new DrawtextRasteriser(logger))
            : throw new LabelException("label fonts names no font; leave it out or name one");
    }

    /// <summary>Names the characters of a label that no face has, once each and in order; empty when all can be drawn.</summary>
    public IReadOnlyList<Rune> Missing(LabelText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return LabelRunes.Of(text).Where(rune => FaceOf(rune) is null).ToArray();
    }

    /// <summary>Refuses a label with a character that no face has.</summary>
    /// <exception cref="LabelException">Names each such character and the text it stands in.</exception>
    public void Require(LabelText text)
    {
        var missing = Missing(text);
        if (missing.Count == 0)
        {
            return;
        }

        var named = string.Join(", ", missing.Select(rune => Name(rune, text)));
        var faces = string.Join(", ", _faces.Select(face => face.Family));
        throw new LabelException(
            $"the label's fonts ({faces}) have no glyph for {named}; install a font that has it "
            + "(Debian: fonts-noto-cjk, fonts-babelstone-han) and name it under label fonts, or change the text");
    }

    /// <summary>The glyphs of these characters at one size.</summary>
    /// <exception cref="LabelException">No face has one of them, or drawing failed.</exception>
    internal IReadOnlyDictionary<Rune, Glyph> Glyphs(IEnumerable<Rune> runes, int size)
    {
        var wanted = runes.Distinct().ToArray();
        lock (_gate)
        {
            foreach (var group in wanted.Where(rune => !_glyphs.ContainsKey((rune, size))).GroupBy(FaceOf))
            {
                var face = group.Key ?? throw new LabelException($"no label font has a glyph for {Name(group.First())}");
                foreach (var (rune, glyph) in _rasteriser.Rasterise(face.Family, group.ToArray(), size))
                {
                    _glyphs[(rune, size)] = glyph;
                }
            }

            return wanted.ToDictionary(rune => rune, rune => _glyphs[(rune, size)]);
        }
    }

    // The replacement character is what broken encodings turn into: never a name, though fonts can draw it.
    private FontFace? FaceOf(Rune rune) =>
        rune == Rune.ReplacementChar ? null : _faces.FirstOrDefault(face => face.Coverage.Contains(rune));

    private static string Name(Rune rune, LabelText text)
    {
        var place = text.DivisionParts.Concat(text.PlaceParts).FirstOrDefault(part => part.EnumerateRunes().Contains(rune));
        return place is null ? Name(rune) : $"{Name(rune)} in '{OneLine(place)}'";
    }

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static string Name(Rune rune) => Rune.IsControl(rune) ? $"U+{rune.Value:X4}" : $"'{rune}' (U+{rune.Value:X4})";

    [LoggerMessage(EventId = 4001, Level = LogLevel.Warning,
        Message = "The label's fallback font '{Family}' is not installed (Debian: fonts-babelstone-han); rare characters may be refused")]
    private static partial void LogFamilyMissing(ILogger logger, string family);
}
