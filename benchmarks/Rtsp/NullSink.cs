using NodaTime;

using Supervision.Media.Mp4;
using Supervision.Recorder.Pipeline;

namespace Supervision.Benchmarks.Rtsp;

/// <summary>A disk of endless speed.</summary>
internal sealed class NullSink : ISegmentSink
{
    internal long Fragments { get; private set; }

    internal long RunsEnded { get; private set; }

    public void BeginRun(RunFormat format)
    {
        // Nothing is kept.
    }

    public void BeginSegment(Instant start)
    {
        // Nothing is kept.
    }

    public bool Append(Fragment fragment)
    {
        Fragments++;
        fragment.Dispose();
        return true;
    }

    public void Miss(Instant since, Discontinuity why)
    {
        // Nothing is kept.
    }

    public void EndRun(Instant end, Discontinuity why) => RunsEnded++;
}
