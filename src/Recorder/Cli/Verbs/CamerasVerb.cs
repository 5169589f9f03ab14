using System.CommandLine;

using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision cameras [--config FILE] [--data DIR]</c>: what is configured, what was recorded, or both side by side.</summary>
internal static class CamerasVerb
{
    internal static Command Create(VerbContext context)
    {
        var config = CommonOptions.Config(context);
        var data = CommonOptions.Data(context);
        var json = CommonOptions.Json(context);
        var command = new Command("cameras", context.Say(ArchiveTexts.Cameras)) { config, data, json };
        command.SetAction(parsed => Run(context, parsed.GetValue(config), parsed.GetValue(data), parsed.GetValue(json)));
        return command;
    }

    private static int Run(VerbContext context, string? config, string? data, bool json)
    {
        if (config is null && data is null)
        {
            throw new UsageException(context.Say(ArchiveTexts.CamerasNeed));
        }

        var configured = config is null ? [] : SiteFile.Load(context, config).Cameras;
        var recorded = data is null ? [] : Recorded(data);
        var both = Join(configured, recorded).ToList();
        if (json)
        {
            JsonOutput.WriteList(context.PlainOut, both.Select(camera => CameraJson.Of(camera.Camera, camera.Configured, camera.Recorded)));
        }
        else
        {
            CameraListing.Write(context, both);
        }

        return ExitCode.Fine;
    }

    private static IReadOnlyList<RecordedCamera> Recorded(string data)
    {
        using var catalog = ArchiveReading.Open(DataDirectory.Open(data));
        return catalog is null ? [] : RecordedCamera.All(catalog);
    }

    /// <summary>The configured ones in their order, then those that are only in the archive.</summary>
    private static IEnumerable<(string Camera, CameraConfiguration? Configured, RecordedCamera? Recorded)> Join(
        IReadOnlyList<CameraConfiguration> configured, IReadOnlyList<RecordedCamera> recorded)
    {
        var byId = recorded.ToDictionary(camera => camera.Totals.Camera);
        return configured.Select(camera => (camera.Id, (CameraConfiguration?)camera, byId.GetValueOrDefault(camera.Id)))
            .Concat(recorded.Where(camera => configured.All(other => other.Id != camera.Totals.Camera))
                .Select(camera => (camera.Totals.Camera, (CameraConfiguration?)null, (RecordedCamera?)camera)));
    }
}
