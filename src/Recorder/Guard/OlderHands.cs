using Microsoft.Extensions.Logging;

using Supervision.Media.FFmpeg;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Guard;

/// <summary>Does what was chosen: compares a segment, or makes the file beside it. Notes nothing.</summary>
/// <param name="data">The archive, whose lock the caller has.</param>
/// <param name="program">Version of the program.</param>
/// <param name="logger">Where libav's lines go.</param>
internal sealed class OlderHands(DataDirectory data, string program, ILogger logger)
{
    /// <summary>Does it on the calling thread.</summary>
    /// <param name="work">What.</param>
    /// <param name="between">Called between pictures: may wait, and stops by throwing.</param>
    /// <exception cref="FormatException">The segment is damaged, or a file that is not ours lies beside it.</exception>
    /// <exception cref="InvalidDataException">The segment is damaged, or carries no strip.</exception>
    /// <exception cref="IOException">It is gone, or the disk fails.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="LibavException">libav cannot decode or encode this.</exception>
    public OlderResult Do(OlderWork work, Action between)
    {
        if (work.IsRelabelling)
        {
            return new OlderResult(work, Figures: null, RelabelledWriter.Find(data, work.Segment) ?? Relabelling.Make(data, work.Segment, program, logger, between));
        }

        var figures = SegmentJudge.Judge(data.Locate(work.Segment.Path), logger, between);
        return new OlderResult(work, figures ?? throw new InvalidDataException("its pictures carry no label strip"), File: null);
    }
}
