using System.Globalization;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>Cameras for people: configured, recorded, or both.</summary>
internal static class CameraListing
{
    internal static void Write(VerbContext context, IEnumerable<(string Camera, CameraConfiguration? Configured, CameraTotals? Recorded)> cameras)
    {
        var listing = new Listing(
            context, TableTexts.Camera, TableTexts.Name, TableTexts.Address, TableTexts.Zone, TableTexts.Counter, TableTexts.Label,
            TableTexts.Segments, TableTexts.Size, TableTexts.Gaps, TableTexts.Start, TableTexts.End);
        foreach (var (camera, configured, recorded) in cameras)
        {
            listing.Add(
                camera,
                configured?.Name,
                configured?.Address.Authority,
                configured?.Zone.Name,
                configured?.Counter?.Name,
                configured?.Label.Mode.ToString().ToLowerInvariant(),
                recorded?.Segments.ToString(CultureInfo.InvariantCulture),
                (recorded?.Bytes / 1e6)?.ToString("0.0", CultureInfo.InvariantCulture),
                recorded?.Gaps.ToString(CultureInfo.InvariantCulture),
                recorded?.From is { } start ? BeijingText.Of(start) : null,
                recorded?.To is { } end ? BeijingText.Of(end) : null);
        }

        listing.Write(withTimes: true);
    }
}
