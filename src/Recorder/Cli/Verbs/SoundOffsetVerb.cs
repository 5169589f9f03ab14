using System.CommandLine;

using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.FFmpeg;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;
using Supervision.Recorder.Sound;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision sound offset --data DIR [--camera C] [--config FILE]</c>: how far pickups are behind their cameras' own sound.</summary>
internal static class SoundOffsetVerb
{
    private static readonly Duration Usual = Duration.FromMinutes(5);
    private static readonly Duration Longest = Duration.FromHours(1);

    internal static Command Create(VerbContext context)
    {
        var config = new Option<string>("--config") { HelpName = "FILE", Description = context.Say(OffsetTexts.ConfigOption) };
        var question = new ArchiveQuestion(context);
        var command = question.Command("offset", OffsetTexts.Offset);
        command.Add(config);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var path = parsed.GetValue(config) ?? SiteFile.Usual;
                var site = SiteFile.Load(context, path);
                var chosen = question.Ask(parsed, (catalog, camera, from, to) => Chosen(context, site, path, catalog, (camera, from, to)));
                var logger = context.Loggers.CreateLogger("sound");
                var offsets = chosen.SelectMany(camera => Measure(context, question.Data(parsed), camera, logger, cancellation)).ToList();
                Write(context, offsets, path, question.WantsJson(parsed));
                return offsets.TrueForAll(offset => offset.IsMeasured) ? ExitCode.Fine : ExitCode.Findings;
            },
            cancellation));
        return command;
    }

    /// <summary>The cameras with pickups to measure, and what of them.</summary>
    private static List<ChosenCamera> Chosen(
        VerbContext context, SiteConfiguration site, string path, CatalogReader catalog, (string? Camera, Instant? From, Instant? To) choice)
    {
        var pickups = SoundPlan.Of(site).Where(plan => plan.Source.IsPickup).SelectMany(plan => plan.Cameras, (plan, camera) => (plan, camera)).ToLookup(pair => pair.camera, pair => pair.plan);
        if (choice.Camera is { } wanted && !pickups.Contains(wanted))
        {
            throw new UsageException(pickups.Count == 0
                ? context.Say(OffsetTexts.NoPickup, path)
                : context.Say(OffsetTexts.NoPickupOf, path, wanted, string.Join(", ", pickups.Select(camera => camera.Key))));
        }

        return pickups.Count == 0
            ? throw new UsageException(context.Say(OffsetTexts.NoPickup, path))
            : [.. pickups.Where(camera => choice.Camera is null || camera.Key == choice.Camera).Select(camera => new ChosenCamera(camera.Key, [.. camera], Segments(context, catalog, camera.Key, choice.From, choice.To)))];
    }

    private static IReadOnlyList<Segment> Segments(VerbContext context, CatalogReader catalog, string camera, Instant? from, Instant? to)
    {
        var start = from ?? (to is null && catalog.LastSegment(camera) is { } last ? last.End - Usual : to - Usual);
        var segments = catalog.Segments(camera, start, to);
        var length = segments.Aggregate(Duration.Zero, (sum, segment) => sum + (segment.End - segment.Start));
        return length <= Longest ? segments : throw new UsageException(context.Say(OffsetTexts.TooLong, camera));
    }

    private static IEnumerable<PickupOffset> Measure(VerbContext context, DataDirectory data, ChosenCamera camera, ILogger logger, CancellationToken cancellation)
    {
        var sounds = new RecordedSounds([.. camera.Pickups.Select(pickup => pickup.Source.Id)], logger);
        try
        {
            foreach (var segment in camera.Segments)
            {
                sounds.Add(data.Locate(segment.Path), cancellation);
            }
        }
        catch (Exception failure) when (failure is InvalidDataException or LibavException)
        {
            throw new FailureException(context.Translate(failure.Message), failure);
        }

        var (from, to) = camera.Segments.Count == 0 ? (default(Instant?), default(Instant?)) : (camera.Segments[0].Start, camera.Segments[^1].End);
        return camera.Pickups.Zip(sounds.Results, (pickup, result) => new PickupOffset(camera.Id, pickup, from, to, sounds.HasOwn, result));
    }

    private static void Write(VerbContext context, List<PickupOffset> offsets, string config, bool json)
    {
        if (json)
        {
            JsonOutput.WriteList(context.PlainOut, offsets.Select(PickupOffsetJson.Of));
            return;
        }

        if (offsets.Count == 0)
        {
            context.PlainOut.WriteLine(context.Say(ArchiveTexts.None));
        }

        offsets.ForEach(offset => OffsetLines.Write(context, offset, config));
    }

    private sealed record ChosenCamera(string Id, IReadOnlyList<SoundPlan> Pickups, IReadOnlyList<Segment> Segments);
}
