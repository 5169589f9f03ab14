using Microsoft.Extensions.Logging;

using Supervision.Domain;
using Supervision.Media.FFmpeg;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Guard;

/// <summary>Compares all pictures of a segment with and without their label strip.</summary>
internal static class SegmentJudge
{
    /// <summary>The figures of a segment.</summary>
    /// <param name="path">The file.</param>
    /// <param name="logger">Where libav's lines go.</param>
    /// <param name="between">Called between pictures: may wait, and stops by throwing.</param>
    /// <returns>Null where its pictures carry no strip.</returns>
    /// <exception cref="FormatException">The file is damaged.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    /// <exception cref="LibavException">libav cannot decode such a stream.</exception>
    public static StripFigures? Judge(string path, ILogger logger, Action between)
    {
        using var segment = StripSegment.Open(path);
        if (segment is null)
        {
            return null;
        }

        var meter = new StripMeter();
        using var decoder = new TwoWayDecoder(segment.Original, segment.Labelled, logger) { Receiver = meter.Take };
        while (segment.ReadStored() is { } stored)
        {
            using (stored)
            {
                between();
                if (stored.IsVideo)
                {
                    using var original = segment.ReadOriginal() ?? throw new InvalidDataException("the file holds fewer pictures than it says; restore it from a backup");
                    decoder.Decode(original, stored);
                }
            }
        }

        decoder.Finish();
        return meter.Figures is { Pictures: > 0 } figures ? figures : throw new InvalidDataException("not one picture of the file can be decoded; restore it from a backup");
    }
}
