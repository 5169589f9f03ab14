using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Guard;

/// <summary>A camera's last sample in an earlier life of the program, where it showed damage, and the stream that it was taken from.</summary>
/// <param name="Stream">What the camera sent: stands in the segment that holds the sample's pictures.</param>
/// <param name="Report">The sample.</param>
/// <param name="Figures">What it showed.</param>
internal sealed partial record LastDamage(VideoFormat Stream, GuardReport Report, StripFigures Figures)
{
    /// <summary>Looks it up.</summary>
    /// <returns>Null where the last sample was good, and where its segment is gone or cannot be read: then the next sample decides.</returns>
    /// <param name="data">The archive.</param>
    /// <param name="camera">The camera's id.</param>
    /// <param name="logger">Is told where a segment cannot be read.</param>
    public static LastDamage? Find(DataDirectory data, string camera, ILogger logger)
    {
        try
        {
            using var catalog = CatalogReader.Open(data);
            if (catalog.LastStripSample(camera) is not { Figures.IsDamaged: true } sample || SegmentOf(catalog, sample) is not { } segment)
            {
                return null;
            }

            using var strip = StripSegment.Open(data.Locate(segment.Path));
            return strip is null ? null : new(strip.Original, new GuardReport(sample.Start, sample.Last, sample.Figures, sample.Cost.ToTimeSpan()), sample.Figures);
        }
        catch (Exception failure) when (failure is IOException or FormatException or UnauthorizedAccessException)
        {
            Log.NotKnown(logger, camera, failure.Message);
            return null;
        }
    }

    // After the wall clock was stepped back two segments may show the same time: the newer one is meant.
    private static Segment? SegmentOf(CatalogReader catalog, StripSampleRow sample) => catalog
        .Segments(sample.Camera, sample.Start, sample.Start + Duration.Epsilon)
        .LastOrDefault(segment => segment.Label == "strip");

    private static partial class Log
    {
        [LoggerMessage(1243, LogLevel.Warning, "camera {Camera}: what its last sample of the strip showed is not taken into account: {Message}")]
        public static partial void NotKnown(ILogger logger, string camera, string message);
    }
}
