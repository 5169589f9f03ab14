using NodaTime;

using Supervision.Media.Mp4;
using Supervision.Media.Streams;

namespace Supervision.Recorder.Pipeline;

/// <summary>
/// Collects a run's pictures and sound into fragments, and fragments into segments. A fragment ends at a key frame and at the latest
/// after a second, so that a killed process loses little; a segment ends at the first key frame past a boundary of the wall clock.
/// A finished fragment waits a moment for the sound of its time, which often comes later than the picture, and where pictures are
/// reordered for those that are shown before the ones that have come: only they tell where it ends.
/// </summary>
internal sealed class RunAssembler(ISegmentSink sink, CutRule cutRule, RunPictures pictures, IReadOnlyList<StoredSound> sounds) : IDisposable
{
    private const long MaxFragment = VideoFormat.VideoClockRate;
    private const long Patience = VideoFormat.VideoClockRate * 6 / 10;

    private readonly FragmentPacker _packer = new(sink, pictures, sounds);
    private PendingFragment? _closing;
    private PendingFragment? _current;
    private Instant _segmentStart;
    private Instant _lastMoment = Instant.MinValue;
    private long _interval = VideoFormat.VideoClockRate / 25;
    private bool _reordered;
    private int _passed;
    private long _lastTime;
    private long _passedTime = long.MinValue;

    /// <summary>Adds the next picture in decoding order (ownership moves).</summary>
    /// <param name="picture">Its timestamp is its media time.</param>
    /// <param name="moment">UTC at which it was taken.</param>
    /// <returns>False where a fragment was lost because the disk is too slow.</returns>
    public bool AddPicture(AccessUnit picture, Instant moment)
    {
        var kept = true;
        if (_current is null)
        {
            _current = new PendingFragment(before: null) { StartsSegment = true };
            (_segmentStart, _lastTime) = (moment, picture.Timestamp);
        }
        else
        {
            kept = Advance(picture, moment);
        }

        _lastMoment = Instant.Max(_lastMoment, moment);
        _current.AddPicture(picture, moment);
        return kept;
    }

    /// <summary>A picture goes by that is left out: the run lasts until it is over.</summary>
    /// <param name="time">Its media time.</param>
    /// <param name="moment">UTC at which it was taken.</param>
    /// <returns>False where a fragment was lost because the disk is too slow.</returns>
    public bool Pass(long time, Instant moment)
    {
        if (_current is null)
        {
            return true;
        }

        (_lastMoment, _passedTime) = (Instant.Max(_lastMoment, moment), Math.Max(_passedTime, time));
        return Observe(time);
    }

    /// <summary>Media time (90 kHz) from which on sound is still taken: the start of the segment that is not on its way to disk yet.</summary>
    public long SoundFrom => (_closing ?? _current) is { } fragment ? _packer.SegmentTime(fragment) : 0;

    /// <summary>Adds a frame of sound (ownership moves). Sound of a time that is already on its way to disk is left out.</summary>
    public void AddSound(AccessUnit unit)
    {
        var time = ToVideo(unit.Timestamp, unit.Format.ClockRate);
        if (_closing is not null && time < _current!.StartTime)
        {
            Keep(_closing, unit, time);
            return;
        }

        // Its track is complete up to here; the others may not be.
        _passed |= 1 << unit.Track;
        if (!_reordered && _passed == AllTracks)
        {
            Pack();
        }

        Keep(_current, unit, time);
    }

    private int AllTracks => (1 << sounds.Count) - 1;

    private void Keep(PendingFragment? fragment, AccessUnit unit, long time)
    {
        if (fragment is null || time < _packer.SegmentTime(fragment))
        {
            unit.Dispose();
            return;
        }

        fragment.AddSound(unit);
    }

    /// <summary>Ends the run: everything collected goes to the sink.</summary>
    /// <param name="why">The cause.</param>
    /// <param name="next">UTC of the picture that comes next; null where that is not known.</param>
    /// <returns>UTC at which it ends; null where it holds nothing.</returns>
    public Instant? End(Discontinuity why, Instant? next)
    {
        if (_current is null)
        {
            return null;
        }

        Pack();
        var frame = Duration.FromNanoseconds(_interval * (1_000_000_000.0 / VideoFormat.VideoClockRate));
        // The last picture lasts until the next one: between two that follow each other nothing is missing, however the clock was nudged meanwhile.
        var due = _lastMoment + frame;
        var end = Instant.Max(next is { } follows && follows <= due + (frame / 2) ? follows : due, _current.EarliestEnd);
        _packer.PackLast(_current, Math.Max(_current.LastTime, _passedTime) + _interval, end);
        _packer.EndRun(end, why);
        _current = null;
        return end;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing?.Dispose();
        _current?.Dispose();
        _packer.Dispose();
    }

    private bool Advance(AccessUnit picture, Instant moment)
    {
        var kept = Observe(picture.Timestamp);
        var full = picture.Timestamp - _current!.StartTime >= MaxFragment;
        if (!picture.IsKeyFrame && !full)
        {
            return kept;
        }

        kept &= Pack();
        (_closing, _passed) = (_current, 0);
        var cut = picture.IsKeyFrame && cutRule.Crosses(_segmentStart, moment);
        _segmentStart = cut ? moment : _segmentStart;
        _current = new PendingFragment(_closing) { StartsSegment = cut };
        return kept;
    }

    /// <summary>Time goes on: what waited long enough for its sound is on its way.</summary>
    private bool Observe(long time)
    {
        Measure(time - _lastTime);
        _lastTime = time;
        return _closing is null || ((sounds.Count > 0 || _reordered) && time - _current!.StartTime <= Patience) || Pack();
    }

    /// <summary>Learns the distance of pictures; where they are reordered, neighbours in decoding order lie further apart, but never nearer.</summary>
    private void Measure(long step)
    {
        _reordered |= step < 0;
        if (step != 0)
        {
            _interval = _reordered ? Math.Min(_interval, Math.Abs(step)) : step;
        }
    }

    /// <summary>Sends the waiting fragment on its way; its last picture lasts until the first of the next.</summary>
    private bool Pack()
    {
        if (_closing is null)
        {
            return true;
        }

        var closing = _closing;
        _closing = null;
        _current!.FixStart();
        return _packer.Pack(closing, _current);
    }

    private static long ToVideo(long time, int rate) => (long)(time * ((double)VideoFormat.VideoClockRate / rate));
}
