using System.Globalization;

using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>Segments for people.</summary>
internal static class SegmentListing
{
    internal static void Write(VerbContext context, IEnumerable<TimedSegment> segments)
    {
        var listing = new Listing(
            context, TableTexts.Camera, TableTexts.Start, TableTexts.End, TableTexts.Length, TableTexts.Size, TableTexts.Label, TableTexts.File);
        foreach (var (segment, _, isThinned) in segments)
        {
            var recovered = segment.Recovered ? $" ({context.Say(TableTexts.Recovered)})" : "";
            var thinned = isThinned ? $" ({context.Say(TableTexts.Thinned)})" : "";
            listing.Add(
                segment.Camera,
                BeijingText.Of(segment.Start),
                BeijingText.Of(segment.End),
                BeijingText.Of(segment.End - segment.Start),
                (segment.Bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture),
                segment.Label,
                segment.Path + recovered + thinned);
        }

        listing.Write(withTimes: true);
    }
}
