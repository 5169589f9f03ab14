using System.CommandLine;

using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Recorder.Cameras;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Machine;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision config check --config FILE [--data DIR]</c>.</summary>
internal static class ConfigVerb
{
    internal static Command Create(VerbContext context)
    {
        var config = CommonOptions.Config(context);
        var data = CommonOptions.Data(context);
        var check = new Command("check", context.Say(ConfigTexts.Check)) { config, data };
        check.SetAction(parsed => Check(context, parsed.Require(context, config), parsed.GetValue(data)));
        return new Command("config", context.Say(ConfigTexts.Config)) { check };
    }

    private static int Check(VerbContext context, string path, string? data)
    {
        var site = SiteFile.Load(context, path, new MachineCheck(new LabelFonts(NullLogger.Instance)));
        if (data is not null)
        {
            CapacityVerdict.Check(context, site, DataDirectory.Open(data));
        }

        context.PlainOut.WriteLine(context.Say(ConfigTexts.Fine.With(
            path, string.Concat(site.Division.Names), site.Hall,
            ConfigTexts.ZoneCount.Of(site.Zones.Count), ConfigTexts.CounterCount.Of(site.Counters.Count), ConfigTexts.CameraCount.Of(site.Cameras.Count))));
        return ExitCode.Fine;
    }
}
