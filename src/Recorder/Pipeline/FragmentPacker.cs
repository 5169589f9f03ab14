using NodaTime;

using Supervision.Domain;
using Supervision.Media.Mp4;
using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>Builds pending fragments with times from their segment's start, and opens and ends runs and segments at the sink.</summary>
internal sealed class FragmentPacker(ISegmentSink sink, RunPictures pictures, IReadOnlyList<StoredSound> sounds) : IDisposable
{
    private readonly OriginalDigest? _original = pictures.Original is { } camera ? OriginalDigest.Of(camera, pictures.HasStrip) : null;
    private FragmentBuilder? _builder;
    private bool _runOpen;
    private long _segmentTime;
    private uint _number;

    /// <summary>Media time (90 kHz) of the start of the segment that a fragment belongs to.</summary>
    public long SegmentTime(PendingFragment fragment) => fragment.StartsSegment ? fragment.StartTime : _segmentTime;

    /// <summary>Builds a fragment and hands it to the sink.</summary>
    /// <param name="pending">Its units; empty afterwards.</param>
    /// <param name="next">The fragment that follows, as far as it is collected.</param>
    /// <returns>False where it was lost because the disk is too slow.</returns>
    public bool Pack(PendingFragment pending, PendingFragment next) =>
        Pack(pending, next.StartTime, next.Start, isLast: false, next.StartsSegment ? [] : next.Times);

    /// <summary>Builds the last fragment of a run, with all sound, and hands it to the sink.</summary>
    /// <param name="pending">Its units; empty afterwards.</param>
    /// <param name="endTime">Media time at which its last picture ends.</param>
    /// <param name="end">UTC of that.</param>
    public void PackLast(PendingFragment pending, long endTime, Instant end) => Pack(pending, endTime, end, isLast: true, []);

    private bool Pack(PendingFragment pending, long nextTime, Instant nextMoment, bool isLast, ReadOnlySpan<long> following)
    {
        if (!_runOpen && !pending.StartsWithKeyFrame)
        {
            pending.Dispose();
            return false;
        }

        Open(pending);
        var fragment = Build(pending, nextTime, nextMoment, isLast, following);
        if (sink.Append(fragment))
        {
            return true;
        }

        EndRun(pending.Start, new Discontinuity(GapCause.Disk, "the disk was too slow: fragments waiting for it had to be dropped"));
        return false;
    }

    /// <summary>Ends the run, if one is open.</summary>
    public void EndRun(Instant end, Discontinuity why)
    {
        if (_runOpen)
        {
            _runOpen = false;
            sink.EndRun(end, why);
        }
    }

    public void Dispose()
    {
        _builder?.Dispose();
        _original?.Dispose();
    }

    private void Open(PendingFragment pending)
    {
        if (!_runOpen)
        {
            var video = (VideoFormat)pending.Pictures[0].Format;
            _builder ??= new FragmentBuilder(video, sounds);
            sink.BeginRun(new RunFormat(video, sounds, pictures.Label, pictures.LabelBox, pictures.HasStrip ? pictures.Original : null, pictures.Thinned));
        }

        if (!_runOpen || pending.StartsSegment)
        {
            _segmentTime = pending.StartTime;
            _number = 0;
            _builder!.BeginSegment(_segmentTime);
            _original?.Begin();
            sink.BeginSegment(pending.Start);
        }

        _runOpen = true;
    }

    private Fragment Build(PendingFragment pending, long nextTime, Instant nextMoment, bool isLast, ReadOnlySpan<long> following)
    {
        foreach (var picture in pending.Pictures)
        {
            _original?.Add(picture.Data.Span);
            _builder!.AddPicture(picture, picture.Timestamp);
        }

        foreach (var frame in pending.Sounds)
        {
            _builder!.AddSound(frame, frame.Timestamp);
        }

        pending.Forget();
        var fragment = _builder!.Build(++_number, pending.Start, nextMoment, nextTime, isLast, following);
        fragment.OriginalSha256 = _original?.Current() ?? [];
        return fragment;
    }
}
