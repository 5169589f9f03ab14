using Supervision.Recorder.Cameras;
using Supervision.Recorder.Configuration.Binding;

namespace Supervision.Recorder.Configuration.Machine;

/// <summary>
/// Tries on this machine what a configuration asks for: every encoder is opened, every character of a label is looked up, strips are laid out. What fails joins
/// the errors of the file, so that it is not found out by the first picture.
/// </summary>
/// <param name="fonts">Opened once, and used for the recording afterwards.</param>
internal sealed class MachineCheck(LabelFonts fonts)
{
    internal void Check(SiteConfiguration site, Places places, Findings findings)
    {
        var labelled = site.Cameras.Where(camera => camera.Label.Mode is not LabelMode.None).ToList();
        new LabelTrial(fonts, places, findings).Try(site, labelled);
        if (!findings.HasErrors)
        {
            new StripTrial(fonts, places, findings).Try(site, labelled);
        }

        EncoderTrial.Try(labelled, places, findings);
    }
}
