using System.CommandLine;
using System.Text;

using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Pages;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Compliance;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision site check [--config FILE] [--data DIR] [--json] [--html FILE]</c>.</summary>
internal static class SiteCheckVerb
{
    private const string UsualFile = "site.yaml";

    internal static Command Create(VerbContext context)
    {
        var config = CommonOptions.Config(context);
        var data = new Option<string>("--data") { HelpName = "DIR", Description = context.Say(SiteCheckTexts.DataOption) };
        var html = new Option<string>("--html") { HelpName = "FILE", Description = context.Say(SiteCheckTexts.HtmlOption) };
        var json = CommonOptions.Json(context);
        var command = new Command("check", context.Say(SiteCheckTexts.Check)) { config, data, json, html };
        command.SetAction(parsed =>
        {
            var page = Page(context, parsed.GetValue(html));
            var site = SiteFile.Load(context, parsed.GetValue(config) ?? UsualFile);
            var measured = parsed.GetValue(data) is { } directory ? Measured(directory) : null;
            var inspection = SiteInspection.Of(new HallView(site, measured), context.Clock.GetCurrentInstant());
            Write(context, inspection, parsed.GetValue(json));
            if (page is not null)
            {
                WritePage(context, page, inspection);
            }

            return inspection.Ok ? ExitCode.Fine : ExitCode.Findings;
        });
        return command;
    }

    // A page replaces its forerunner, so a slip of the finger must not replace anything else.
    private static string? Page(VerbContext context, string? path) => path is null || path.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
        ? path
        : throw new UsageException(context.Say(SiteCheckTexts.NoPage, path));

    private static Dictionary<string, MeasuredCamera> Measured(string directory)
    {
        using var catalog = ArchiveReading.Open(DataDirectory.Open(directory));
        return catalog?.Cameras()
            .Select(totals => (totals.Camera, Last: catalog.LastSegment(totals.Camera), totals.From))
            .Where(camera => camera is { Last: not null, From: not null })
            .ToDictionary(camera => camera.Camera, camera => MeasuredCamera.Of(camera.Last!, camera.From!.Value)) ?? [];
    }

    private static void Write(VerbContext context, SiteInspection inspection, bool json)
    {
        if (json)
        {
            JsonOutput.Write(context.PlainOut, SiteCheckJson.Of(inspection));
        }
        else
        {
            SiteCheckListing.Write(context, inspection);
        }
    }

    private static void WritePage(VerbContext context, string path, SiteInspection inspection)
    {
        OutputFile.Write(context, path, replace: true, stream =>
        {
            var bytes = Encoding.UTF8.GetBytes(SiteCheckPage.Of(inspection));
            stream.Write(bytes);
            return bytes.Length;
        });
        context.PlainError.WriteLine(context.Say(SiteCheckTexts.Written, path));
    }
}
