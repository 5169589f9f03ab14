using NodaTime;

using Supervision.Media.Mp4;
using Supervision.Recorder.Pipeline;

namespace Supervision.Tests.Fakes;

/// <summary>A sink that remembers what it was told; refuses fragments while <see cref="IsFull"/>.</summary>
internal sealed class RecordingSink : ISegmentSink
{
    public sealed record SegmentSeen(int Run, Instant Start, List<FragmentSeen> Fragments);

    public sealed record FragmentSeen(Instant Start, Instant End, int Pictures, int SoundFrames, bool StartsWithKeyFrame, byte[] Bytes);

    public List<RunFormat> Runs { get; } = [];

    public List<SegmentSeen> Segments { get; } = [];

    public List<(Instant End, Discontinuity Why)> Ends { get; } = [];

    public bool IsFull { get; set; }

    public IEnumerable<FragmentSeen> Fragments => Segments.SelectMany(segment => segment.Fragments);

    public void BeginRun(RunFormat format) => Runs.Add(format);

    public void BeginSegment(Instant start) => Segments.Add(new SegmentSeen(Runs.Count, start, []));

    public bool Append(Fragment fragment)
    {
        using (fragment)
        {
            if (IsFull)
            {
                return false;
            }

            Segments[^1].Fragments.Add(new FragmentSeen(
                fragment.Start, fragment.End, fragment.Pictures, fragment.SoundFrames, fragment.StartsWithKeyFrame, fragment.Bytes.ToArray()));
            return true;
        }
    }

    public List<(Instant Since, Discontinuity Why)> Misses { get; } = [];

    public void Miss(Instant since, Discontinuity why) => Misses.Add((since, why));

    public void EndRun(Instant end, Discontinuity why) => Ends.Add((end, why));
}
