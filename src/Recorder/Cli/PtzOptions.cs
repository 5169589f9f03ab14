using System.CommandLine;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Ptz;

namespace Supervision.Recorder.Cli;

/// <summary>The options of a move.</summary>
internal sealed class PtzOptions(VerbContext context)
{
    internal Option<string> Pan { get; } = new("--pan") { HelpName = "X", Description = context.Say(PtzTexts.PanOption) };

    internal Option<string> Tilt { get; } = new("--tilt") { HelpName = "Y", Description = context.Say(PtzTexts.TiltOption) };

    internal Option<string> Zoom { get; } = new("--zoom") { HelpName = "Z", Description = context.Say(PtzTexts.ZoomOption) };

    internal Option<string> Seconds { get; } = new("--seconds") { HelpName = "N", Description = context.Say(PtzTexts.SecondsOption, DomeControl.LongestMove.TotalSeconds) };

    internal IEnumerable<Option<string>> Speeds => [Pan, Tilt, Zoom, Seconds];
}
