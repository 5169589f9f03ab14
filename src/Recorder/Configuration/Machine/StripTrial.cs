using Supervision.Overlay;
using Supervision.Overlay.Strip;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Binding;

namespace Supervision.Recorder.Configuration.Machine;

/// <summary>
/// Whether the labels of cameras in label mode <c>auto</c> have room in a strip below the usual picture. What a camera really sends is known with its
/// first picture only, so this is a warning.
/// </summary>
internal sealed class StripTrial(LabelFonts fonts, Places places, Findings findings)
{
    private static readonly StripFrame Usual = StripFrame.Of(1920, 1080);

    internal void Try(SiteConfiguration site, IEnumerable<CameraConfiguration> cameras)
    {
        var tooLong = cameras.Where(camera => camera.Label.Mode is LabelMode.Auto && !HasRoom(site.LabelOf(camera), camera.Label));
        foreach (var at in tooLong.Select(camera => places.Of(camera, "label", "mode")).Distinct())
        {
            findings.Warn(at, MachineTexts.NoStrip.With(Usual.Width, Usual.Height));
        }
    }

    private bool HasRoom(LabelText text, LabelConfiguration label)
    {
        try
        {
            StripLabel.Create(text, fonts.Open(label.Fonts), Usual, fullRange: false, label.TextHeight);
            return true;
        }
        catch (LabelException)
        {
            return false;
        }
    }
}
