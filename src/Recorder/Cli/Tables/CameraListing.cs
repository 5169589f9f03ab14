using System.Globalization;

using Supervision.Domain;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>Cameras for people: configured, recorded, or both.</summary>
internal static class CameraListing
{
    internal static void Write(VerbContext context, IEnumerable<(string Camera, CameraConfiguration? Configured, RecordedCamera? Recorded)> cameras)
    {
        var all = cameras.ToList();
        // Mostly all 24 hours are recorded: then nothing has to be said of it.
        var hasSchedule = all.Exists(camera => ScheduleOf(camera.Configured, camera.Recorded) is { IsAlways: false });
        var listing = new Listing(
            context,
            [
                TableTexts.Camera, TableTexts.Name, TableTexts.Address, TableTexts.Zone, TableTexts.Counter, TableTexts.Label, .. hasSchedule ? [TableTexts.Schedule] : Array.Empty<Text>(),
                TableTexts.Segments, TableTexts.Size, TableTexts.Gaps, TableTexts.Start, TableTexts.End, TableTexts.Clock,
            ]);
        foreach (var (camera, configured, recorded) in all)
        {
            listing.Add(
            [
                camera,
                configured?.Name,
                Address(context, configured, recorded),
                configured?.Zone.Name,
                configured?.Counter?.Name,
                Label(configured?.Label.Mode.ToString().ToLowerInvariant(), recorded?.Label) + (recorded?.Thinned is null ? "" : $" ({context.Say(TableTexts.Thinned)})"),
                .. hasSchedule ? [ScheduleOf(configured, recorded)?.Text] : Array.Empty<string?>(),
                recorded?.Totals.Segments.ToString(CultureInfo.InvariantCulture),
                (recorded?.Totals.Bytes / 1e6)?.ToString("0.0", CultureInfo.InvariantCulture),
                recorded?.Totals.Gaps.ToString(CultureInfo.InvariantCulture),
                recorded?.Totals.From is { } start ? BeijingText.Of(start) : null,
                recorded?.Totals.To is { } end ? BeijingText.Of(end) : null,
                recorded?.Clock is { } clock ? Clock(clock) : null,
            ]);
        }

        listing.Write(withTimes: true);
    }

    private static RecordingSchedule? ScheduleOf(CameraConfiguration? configured, RecordedCamera? recorded) => configured?.Schedule ?? recorded?.Schedule;

    /// <summary>As configured; where a camera was found again elsewhere, that place first.</summary>
    private static string? Address(VerbContext context, CameraConfiguration? configured, RecordedCamera? recorded)
    {
        var written = (configured?.Onvif ?? configured?.Address)?.Authority;
        var place = recorded?.Place is { } known && Uri.TryCreate(known.Address, UriKind.Absolute, out var uri)
            && (configured is null || configured.Onvif?.AbsoluteUri == known.Configured) ? uri.Authority : null;
        return place is null || written is null || place == written ? written ?? place : context.Say(TableTexts.Moved, place, written);
    }

    /// <summary>What is configured; and what the last segment has, where that is something else.</summary>
    private static string? Label(string? configured, string? recorded) =>
        configured is null || recorded is null || recorded == configured ? configured ?? recorded : $"{configured}: {recorded}";

    private static string Clock(ClockOffset clock) =>
        $"{clock.Offset.TotalSeconds.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture)} s, {BeijingText.Of(clock.Measured)}";
}
