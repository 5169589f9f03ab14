using System.CommandLine;
using System.Globalization;

using Supervision.Media.Net;
using Supervision.Media.Posix;
using Supervision.Media.Streams;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;
using Supervision.Recorder.Configuration.Binding;
using Supervision.Recorder.Locating;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Ptz;
using Supervision.Recorder.Ptz;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision ptz CAMERA goto PRESET | set PRESET | remove PRESET | home | set-home | move --pan X --tilt Y --zoom Z [--seconds N] | stop | presets | status</c>.</summary>
internal static class PtzVerb
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(8);

    internal static Command Create(VerbContext context)
    {
        var camera = new Argument<string>("CAMERA") { Arity = ArgumentArity.ZeroOrOne, Description = context.Say(PtzTexts.CameraArgument) };
        var action = new Argument<string>("ACTION") { Arity = ArgumentArity.ZeroOrOne, Description = context.Say(PtzTexts.ActionArgument) };
        var preset = new Argument<string>("PRESET") { Arity = ArgumentArity.ZeroOrOne, Description = context.Say(PtzTexts.PresetArgument) };
        var config = new Option<string>("--config") { HelpName = "FILE", Description = context.Say(PtzTexts.ConfigOption) };
        var data = new Option<string>("--data") { HelpName = "DIR", Description = context.Say(PtzTexts.DataOption) };
        var json = CommonOptions.Json(context);
        var move = new PtzOptions(context);
        var command = new Command("ptz", context.Say(PtzTexts.Ptz)) { camera, action, preset, move.Pan, move.Tilt, move.Zoom, move.Seconds, config, data, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = PtzRequest.Of(context, parsed, parsed.Require(context, camera), parsed.Require(context, action), parsed.GetValue(preset), move);
            var path = parsed.GetValue(config) ?? SiteFile.Usual;
            var site = SiteFile.Load(context, path);
            var target = Target(context, site, path, request.Camera);
            var place = parsed.GetValue(data) is { } directory ? LastPlace(target, directory) : target.Service;
            await ActAsync(context, site, target, place, request, parsed.GetValue(json), cancellation);
            return ExitCode.Fine;
        });
        return command;
    }

    private static OnvifTarget Target(VerbContext context, SiteConfiguration site, string path, string id)
    {
        var camera = site.Cameras.FirstOrDefault(camera => camera.Id == id)
            ?? throw new UsageException(context.Say(PtzTexts.NoCamera, path, Findings.Shown(id), string.Join(", ", site.Cameras.Select(known => known.Id))));
        return OnvifTarget.Of(camera) ?? throw new UsageException(context.Say(PtzTexts.NoOnvif, id));
    }

    private static Uri LastPlace(OnvifTarget target, string directory)
    {
        using var catalog = ArchiveReading.Open(DataDirectory.Open(directory));
        var last = catalog?.Places().FirstOrDefault(place => place.Camera == target.Camera && place.Configured == target.Service.AbsoluteUri);
        return Uri.TryCreate(last?.Address, UriKind.Absolute, out var there) ? there : target.Service;
    }

    private static async Task ActAsync(
        VerbContext context, SiteConfiguration site, OnvifTarget target, Uri place, PtzRequest request, bool json, CancellationToken cancellation)
    {
        var sockets = new OutboundSockets(AllowedHosts.Parse(site.AllowedHosts), context.Time);
        var user = FileStatus.CurrentUser;
        var actor = new DomeActor($"{UserAccount.Name(user) ?? $"#{user}"} (supervision ptz)", target.Camera);
        try
        {
            using var camera = await new CameraVisit(sockets, context.Clock, context.Time).OpenAsync(target, place, Limit, cancellation);
            var dome = await DomeControl.OfAsync(camera, actor, context.Time, context.Loggers.CreateLogger("ptz"), cancellation);
            if (request.Action == "presets")
            {
                Write(context, await dome.PresetsAsync(cancellation), json);
                return;
            }

            var preset = await ActAsync(dome, request, cancellation);
            Write(context, request, preset, await dome.StatusAsync(cancellation), json);
        }
        catch (Exception failure) when (failure is OnvifException or MediaSourceException)
        {
            throw new FailureException(context.Translate(failure.Message), failure);
        }
    }

    private static async Task<PtzPreset?> ActAsync(DomeControl dome, PtzRequest request, CancellationToken cancellation)
    {
        switch (request.Action)
        {
            case "goto":
                return await dome.GotoAsync(request.Preset!, cancellation);
            case "set":
                return await dome.SetAsync(request.Preset!, cancellation);
            case "remove":
                return await dome.RemoveAsync(request.Preset!, cancellation);
            case "set-home":
                await dome.SetHomeAsync(cancellation);
                break;
            case "home":
                await dome.HomeAsync(cancellation);
                break;
            case "move":
                await dome.MoveAsync(request.Speed!, request.Length, cancellation);
                break;
            case "stop":
                await dome.StopAsync(cancellation);
                break;
        }

        return null;
    }

    private static void Write(VerbContext context, IReadOnlyList<PtzPreset> presets, bool json)
    {
        if (json)
        {
            JsonOutput.WriteList(context.PlainOut, presets.Select(PresetJson.Of));
            return;
        }

        var listing = new Listing(context, TableTexts.Name, PtzTexts.Token, PtzTexts.Pan, PtzTexts.Tilt, PtzTexts.Zoom);
        foreach (var preset in presets)
        {
            listing.Add(preset.Name, preset.Token, Number(preset.Position?.Pan), Number(preset.Position?.Tilt), Number(preset.Position?.Zoom));
        }

        listing.Write(withTimes: false);
    }

    private static void Write(VerbContext context, PtzRequest request, PtzPreset? preset, PtzStatus status, bool json)
    {
        if (json)
        {
            JsonOutput.Write(context.PlainOut, DomeJson.Of(request.Camera, request.Action, preset, status));
            return;
        }

        var unknown = context.Say(PtzTexts.Unknown);
        var motion = status.IsMoving is not { } moving ? unknown : context.Say(moving ? PtzTexts.Moving : PtzTexts.Still);
        context.PlainOut.WriteLine(context.Say(
            PtzTexts.Status, request.Camera, Number(status.Position?.Pan) ?? unknown, Number(status.Position?.Tilt) ?? unknown, Number(status.Position?.Zoom) ?? unknown, motion));
        if (status.Error.Length > 0)
        {
            context.PlainOut.WriteLine(context.Say(PtzTexts.Error, request.Camera, status.Error));
        }
    }

    private static string? Number(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture);
}
