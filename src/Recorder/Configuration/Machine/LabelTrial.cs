using Supervision.Overlay;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Binding;
using Supervision.Recorder.Configuration.Yaml;

namespace Supervision.Recorder.Configuration.Machine;

/// <summary>Whether the labels' fonts are installed and have every character of the labels.</summary>
internal sealed class LabelTrial(LabelFonts fonts, Places places, Findings findings)
{
    internal void Try(SiteConfiguration site, IReadOnlyList<CameraConfiguration> cameras)
    {
        foreach (var group in cameras.GroupBy(camera => string.Join('\n', camera.Label.Fonts), StringComparer.Ordinal))
        {
            if (Open([.. group]) is { } font)
            {
                TryCharacters(site, [.. group], font);
            }
        }
    }

    private LabelFont? Open(IReadOnlyList<CameraConfiguration> cameras)
    {
        var families = cameras[0].Label.Fonts;
        try
        {
            var font = fonts.Open(families);
            foreach (var family in families.Except(font.Families))
            {
                Each(cameras.Select(camera => places.OfFont(camera, family)), at => findings.Warn(at, MachineTexts.NoFallbackFont.With(family)));
            }

            return font;
        }
        catch (LabelException error)
        {
            var message = error.MissingFamily is { } missing ? MachineTexts.NoFont.With(missing) : MachineTexts.NoFontconfig.With(error.Message);
            Each(cameras.Select(camera => places.OfFont(camera, families[0])), at => findings.Error(at, message));
            return null;
        }
    }

    private void TryCharacters(SiteConfiguration site, IReadOnlyList<CameraConfiguration> cameras, LabelFont font)
    {
        var missing = cameras.SelectMany(camera => font.Missing(site.LabelOf(camera))).Distinct();
        var byPlace = missing.SelectMany(
            rune => places.OfCharacter(rune, site.Division) is { Count: > 0 } names ? names : [places.Of(cameras[0], "label", "fonts")],
            (rune, at) => (rune, at));
        foreach (var characters in byPlace.GroupBy(pair => pair.at, pair => pair.rune))
        {
            var named = string.Join(", ", characters.Select(rune => $"'{rune}' (U+{rune.Value:X4})"));
            Each([characters.Key], at => findings.Error(at, MachineTexts.NoGlyph.With(string.Join(", ", font.Families), named)));
        }
    }

    private void Each(IEnumerable<YamlNode> at, Action<YamlNode> tell)
    {
        foreach (var place in at.Distinct().Where(place => !findings.HasErrorAt(place)))
        {
            tell(place);
        }
    }
}
