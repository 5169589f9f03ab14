using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Yaml;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>The label, of the site or of one camera.</summary>
internal static class LabelBinder
{
    private const int MaxFonts = 8;

    // So that 1/36 written as 0.0278 or 0.0277 passes.
    private const double RatioTolerance = 0.0001;

    internal static LabelConfiguration Bind(Section parent, LabelConfiguration inherited)
    {
        if (parent.TakeSection("label") is not { } section)
        {
            return inherited;
        }

        var label = inherited with
        {
            Mode = section.Choice("mode", inherited.Mode, ("auto", LabelMode.Auto), ("pixels", LabelMode.Pixels), ("camera", LabelMode.Camera), ("none", LabelMode.None)),
            Style = section.Choice("style", inherited.Style, ("box", LabelLook.Box), ("outline", LabelLook.Outline)),
            TextHeight = section.Ratio("text_height", inherited.TextHeight, LabelConfiguration.MinTextHeight - RatioTolerance, LabelConfiguration.MaxTextHeight),
            Opacity = section.Number("opacity", inherited.Opacity, 0.3, 1),
            Fonts = Fonts(section, inherited.Fonts),
            Guard = section.Number("guard", inherited.Guard, LabelConfiguration.MinGuard, LabelConfiguration.MaxGuard),
            Relabel = section.Boolean("relabel", inherited.Relabel),
        };
        section.Finish();
        return label;
    }

    private static IReadOnlyList<string> Fonts(Section section, IReadOnlyList<string> inherited)
    {
        var items = section.TakeItems("fonts");
        foreach (var odd in items.Where(item => item is not YamlScalar).Concat(items.Skip(MaxFonts)).Take(1))
        {
            section.Findings.Error(odd, CameraTexts.Fonts.With(section.Path("fonts"), MaxFonts));
        }

        var names = items.OfType<YamlScalar>().Where(font => Names.IsName(section, "fonts", font)).Select(font => font.Text).ToList();
        return names.Count > 0 ? names : inherited;
    }
}
