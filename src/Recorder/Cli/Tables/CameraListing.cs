using System.Globalization;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>Cameras for people: configured, recorded, or both.</summary>
internal static class CameraListing
{
    internal static void Write(VerbContext context, IEnumerable<(string Camera, CameraConfiguration? Configured, RecordedCamera? Recorded)> cameras)
    {
        var listing = new Listing(
            context, TableTexts.Camera, TableTexts.Name, TableTexts.Address, TableTexts.Zone, TableTexts.Counter, TableTexts.Label,
            TableTexts.Segments, TableTexts.Size, TableTexts.Gaps, TableTexts.Start, TableTexts.End, TableTexts.Clock);
        foreach (var (camera, configured, recorded) in cameras)
        {
            listing.Add(
                camera,
                configured?.Name,
                Address(context, configured, recorded),
                configured?.Zone.Name,
                configured?.Counter?.Name,
                Label(configured?.Label.Mode.ToString().ToLowerInvariant(), recorded?.Label) + (recorded?.Thinned is null ? "" : $" ({context.Say(TableTexts.Thinned)})"),
                recorded?.Totals.Segments.ToString(CultureInfo.InvariantCulture),
                (recorded?.Totals.Bytes / 1e6)?.ToString("0.0", CultureInfo.InvariantCulture),
                recorded?.Totals.Gaps.ToString(CultureInfo.InvariantCulture),
                recorded?.Totals.From is { } start ? BeijingText.Of(start) : null,
                recorded?.Totals.To is { } end ? BeijingText.Of(end) : null,
                recorded?.Clock is { } clock ? Clock(clock) : null);
        }

        listing.Write(withTimes: true);
    }

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
