using System.Globalization;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>Cameras for people: configured, recorded, or both.</summary>
internal static class CameraListing
{
    internal static void Write(VerbContext context, IEnumerable<(string Camera, CameraConfiguration? Configured, CameraRecord? Recorded)> cameras)
    {
        var listing = new Listing(
            context, TableTexts.Camera, TableTexts.Name, TableTexts.Address, TableTexts.Zone, TableTexts.Counter, TableTexts.Label,
            TableTexts.Segments, TableTexts.Size, TableTexts.Start, TableTexts.End);
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
                recorded?.Start is { } start ? BeijingText.Of(start) : null,
                recorded?.End is { } end ? BeijingText.Of(end) : null);
        }

        listing.Write(withTimes: true);
    }
}
