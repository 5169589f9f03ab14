using System.CommandLine;
using System.Text;

using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Pages;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Compliance;
using Supervision.Recorder.Configuration;
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
            var inspection = SiteInspection.Of(View(context, site, parsed.GetValue(data)), context.Clock.GetCurrentInstant());
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
    private static string? Page(VerbContext context, string? path)
    {
        if (path is null)
        {
            return null;
        }

        if (!path.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException(context.Say(SiteCheckTexts.NoPage, path));
        }

        OutputFile.Require(context, path, replace: true);
        return path;
    }

    private static HallView View(VerbContext context, SiteConfiguration site, string? directory)
    {
        if (directory is null)
        {
            return new HallView(site, null);
        }

        var data = DataDirectory.Open(directory);
        using var catalog = ArchiveReading.Open(data);
        return catalog is null ? new HallView(site, new Dictionary<string, MeasuredCamera>()) : RecordedHall.View(data, catalog, site, CalendarOf.Data(context, data), context.Clock.GetCurrentInstant());
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
