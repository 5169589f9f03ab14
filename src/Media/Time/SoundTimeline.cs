using Supervision.Media.Streams;

namespace Supervision.Media.Time;

/// <summary>
/// Places sound on a run's media time. Where the camera tells how its tracks coincide (RTP-Info, sender reports) that is followed,
/// slewed so that a correction is not heard; where it does not, the arrival beside the pictures decides.
/// </summary>
/// <remarks>One timeline a run. Not thread safe.</remarks>
public sealed class SoundTimeline
{
    private const double MaxSlewPerTick = 0.005;
    private const double StepSeconds = 0.5;
    private const double ArrivalWeight = 0.005;

    private readonly int _rate;
    private readonly TimeProvider _time;
    private TrackAlignment? _alignment;
    private double? _offset;
    private double _target;
    private long _last = long.MinValue;

    /// <summary>Starts a timeline for sound with this clock rate (ticks a second).</summary>
    public SoundTimeline(int clockRate, TimeProvider time)
    {
        _rate = clockRate;
        _time = time;
    }

    /// <summary>Media time of a sound frame, in ticks of the sound's clock from the run's first picture; negative before it.</summary>
    /// <param name="sound">The frame.</param>
    /// <param name="alignment">The source's newest knowledge; null if none.</param>
    /// <param name="clock">The run's clock.</param>
    /// <param name="lastPicture">Media time (90 kHz) of the newest picture.</param>
    /// <param name="lastPictureTicks">Its arrival on the monotonic clock.</param>
    public long Place(AccessUnit sound, TrackAlignment? alignment, StreamClock clock, long lastPicture, long lastPictureTicks)
    {
        ArgumentNullException.ThrowIfNull(sound);
        ArgumentNullException.ThrowIfNull(clock);
        if (alignment is not null && !ReferenceEquals(alignment, _alignment))
        {
            var isFirst = _alignment is null || (alignment.FromSenderReports && !_alignment.FromSenderReports);
            _alignment = alignment;
            _target = (clock.ToMediaTime(alignment.VideoTimestamp) * (double)_rate / VideoFormat.VideoClockRate) - alignment.AudioTimestamp;
            Retarget(isFirst);
        }
        else if (_alignment is null)
        {
            FollowArrival(sound, lastPicture, _time.GetElapsedTime(lastPictureTicks, sound.ArrivalTicks).TotalSeconds);
        }

        return Slew(sound.Timestamp);
    }

    /// <summary>Arrivals jitter; their slow mean does not, and it follows two crystals that drift apart.</summary>
    private void FollowArrival(AccessUnit sound, long lastPicture, double secondsSince)
    {
        var seen = (((lastPicture / (double)VideoFormat.VideoClockRate) + secondsSince) * _rate) - sound.Timestamp;
        _target = _offset is null ? seen : _target + ((seen - _target) * ArrivalWeight);
        _offset ??= _target;
    }

    private long Slew(long timestamp)
    {
        var elapsed = _last == long.MinValue ? 0 : Math.Max(0, timestamp - _last);
        _last = timestamp;
        var limit = elapsed * MaxSlewPerTick;
        var offset = _offset.GetValueOrDefault(_target);
        offset += Math.Clamp(_target - offset, -limit, limit);
        _offset = offset;
        return (long)Math.Round(timestamp + offset);
    }

    /// <summary>
    /// The first alignment, the first one of sender reports (which RTP-Info only stands in for), and one that is far off are taken at once, in a
    /// single step: sliding over seconds would keep the lips wrong for minutes.
    /// </summary>
    private void Retarget(bool isFirst)
    {
        if (isFirst || _offset is null || Math.Abs(_target - _offset.Value) > StepSeconds * _rate)
        {
            _offset = _target;
        }
    }
}
