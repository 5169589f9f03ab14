using Microsoft.Extensions.Logging;

using Supervision.Domain;
using Supervision.Media.FFmpeg;

namespace Supervision.Recorder.Guard;

/// <summary>Decodes a sample both ways and compares.</summary>
internal static class SampleJudge
{
    /// <summary>The figures of a sample, which stays the caller's.</summary>
    /// <param name="sample">It begins with a key frame.</param>
    /// <param name="isStopping">Asked before each picture: true ends early.</param>
    /// <param name="logger">Where libav's lines go.</param>
    /// <returns>Null where not one picture can be decoded as the camera sent it, or it was stopped.</returns>
    /// <exception cref="LibavException">libav cannot decode such a stream.</exception>
    public static StripFigures? Judge(StripSample sample, Func<bool> isStopping, ILogger logger)
    {
        var meter = new StripMeter();
        using var decoder = new TwoWayDecoder(sample.Original, sample.Labelled, logger) { Receiver = meter.Take };
        foreach (var (original, labelled) in sample.Pictures)
        {
            if (isStopping())
            {
                return null;
            }

            decoder.Decode(original, labelled);
        }

        decoder.Finish();
        return meter.Figures is { Pictures: > 0 } figures ? figures : null;
    }
}
