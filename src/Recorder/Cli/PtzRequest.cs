using System.CommandLine;
using System.Globalization;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Binding;
using Supervision.Recorder.Onvif.Ptz;
using Supervision.Recorder.Ptz;

namespace Supervision.Recorder.Cli;

/// <summary>What <c>ptz</c> is asked to do, checked before any camera is bothered.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Action">One of <see cref="Actions"/>.</param>
/// <param name="Preset">Name or token; null unless the action is one of <see cref="OfPresets"/>.</param>
/// <param name="Speed">By axis; null unless the action is move.</param>
/// <param name="Length">How long a move takes.</param>
internal sealed record PtzRequest(string Camera, string Action, string? Preset, PtzVector? Speed, TimeSpan Length)
{
    internal static readonly string[] Actions = ["goto", "home", "move", "stop", "presets", "set", "set-home", "remove", "status"];

    /// <summary>Actions that name a preset.</summary>
    internal static readonly string[] OfPresets = ["goto", "set", "remove"];

    // ONVIF's own limit for names (tt:Name).
    private const int LongestName = 64;
    private const double Shortest = 0.1;

    /// <exception cref="UsageException">It cannot be meant.</exception>
    internal static PtzRequest Of(VerbContext context, ParseResult parsed, string camera, string action, string? preset, PtzOptions options)
    {
        if (!Actions.Contains(action))
        {
            throw new UsageException(context.Say(PtzTexts.BadAction, Findings.Shown(action), string.Join(", ", Actions)));
        }

        var speed = new PtzVector(Speed(options.Pan), Speed(options.Tilt), Speed(options.Zoom));
        var length = Number(options.Seconds, Shortest, DomeControl.LongestMove.TotalSeconds);
        var namesPreset = OfPresets.Contains(action);
        if (namesPreset && string.IsNullOrEmpty(preset))
        {
            throw new UsageException(context.Say(PtzTexts.NoPreset, action, camera));
        }

        if (action == "set" && !IsName(preset!))
        {
            throw new UsageException(context.Say(PtzTexts.BadName, Findings.Shown(preset!), LongestName));
        }

        var tooMuch = !namesPreset && preset is not null ? preset
            : action != "move" ? options.Speeds.FirstOrDefault(option => parsed.GetValue(option) is not null)?.Name
            : null;
        if (tooMuch is not null)
        {
            throw new UsageException(context.Say(PtzTexts.TooMuch, Findings.Shown(tooMuch), action));
        }

        if (action == "move" && speed is { Pan: null or 0, Tilt: null or 0, Zoom: null or 0 })
        {
            throw new UsageException(context.Say(PtzTexts.NoSpeed));
        }

        return new(camera, action, preset, action == "move" ? speed : null, TimeSpan.FromSeconds(length ?? 1));

        static bool IsName(string name) => name.Length <= LongestName && name.Trim() == name && !name.Any(char.IsControl);

        double? Speed(Option<string> option) => Number(option, -DomeControl.MaxSpeed, DomeControl.MaxSpeed);

        double? Number(Option<string> option, double least, double most) => parsed.GetValue(option) is not { } text ? null
            : double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value
            : throw new UsageException(context.Say(PtzTexts.BadNumber, option.Name, Findings.Shown(text), least, most));
    }
}
