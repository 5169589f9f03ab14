using NodaTime;

using Supervision.Media.Streams;

namespace Supervision.Media.Time;

/// <summary>
/// Maps a run's picture timestamps to media time (90 kHz, from the run's first picture; for a pickup its sound's clock) and to UTC. The recorder's own wall clock is the
/// truth: UTC is where the earliest arrivals say it is, the camera's crystal is followed by slewing, and every jump is reported
/// rather than believed.
/// </summary>
/// <remarks>One clock a run. Not thread safe. Media time is never slewed, so sound and picture keep the camera's own relation.</remarks>
public sealed class StreamClock
{
    private readonly StreamClockOptions _options;
    private readonly TimeProvider _time;
    private readonly long _origin;
    private readonly Instant _startArrival;
    private readonly long _startTicks;

    private Instant _anchor;
    private long _lastMediaTime;
    private long _lastTicks;
    private long _windowStart;
    private Duration _windowMinimum = Duration.MaxValue;
    private Duration _windowMaximum = Duration.MinValue;
    private Duration _pendingSlew = Duration.Zero;

    /// <summary>Starts a run.</summary>
    /// <param name="first">The run's first picture: media time 0.</param>
    /// <param name="anchor">UTC of that picture: its arrival, or earlier where later pictures prove that it came late.</param>
    /// <param name="time">The monotonic clock that arrival ticks were taken from.</param>
    /// <param name="options">Limits.</param>
    public StreamClock(AccessUnit first, Instant anchor, TimeProvider time, StreamClockOptions options)
    {
        ArgumentNullException.ThrowIfNull(first);
        _options = options;
        _time = time;
        _origin = first.Timestamp;
        _startArrival = first.Arrival;
        _startTicks = first.ArrivalTicks;
        _lastTicks = first.ArrivalTicks;
        _anchor = anchor;
    }

    /// <summary>What the mapping was moved by so far to follow the camera's clock.</summary>
    public Duration Slewed { get; private set; } = Duration.Zero;

    /// <summary>Media time of a timestamp.</summary>
    public long ToMediaTime(long timestamp) => timestamp - _origin;

    /// <summary>UTC of a media time.</summary>
    public Instant ToUtc(long mediaTime) => _anchor + FromTicks(mediaTime);

    /// <summary>Media time of a moment: where sound from elsewhere belongs.</summary>
    /// <param name="moment">UTC.</param>
    /// <param name="rate">Ticks a second of the answer.</param>
    public long FromUtc(Instant moment, int rate) => (long)Math.Round((moment - _anchor).TotalSeconds * rate);

    /// <summary>Looks at the next picture in decoding order.</summary>
    /// <returns>Null where the run goes on; else why it cannot. After a hole this clock stays right for the next run; else the caller starts another.</returns>
    public ClockBreak? Observe(AccessUnit picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var mediaTime = ToMediaTime(picture.Timestamp);
        var found = WallStep(picture) ?? Jump(mediaTime, picture);
        if (found is not null)
        {
            return found;
        }

        var delay = picture.Arrival - ToUtc(mediaTime);
        if (delay < -_options.JumpLimit)
        {
            return new ClockBreak(ClockBreakKind.TimestampJump, -delay);
        }

        var late = CloseWindow(mediaTime);
        (_windowMinimum, _windowMaximum) = (Duration.Min(_windowMinimum, delay), Duration.Max(_windowMaximum, delay));
        Slew(mediaTime);
        _lastMediaTime = Math.Max(_lastMediaTime, mediaTime);
        _lastTicks = picture.ArrivalTicks;
        return late;
    }

    private Duration FromTicks(long mediaTime) => Duration.FromNanoseconds(mediaTime * (1_000_000_000.0 / _options.Rate));

    private ClockBreak? WallStep(AccessUnit picture)
    {
        var wall = picture.Arrival - _startArrival;
        var monotonic = Duration.FromTimeSpan(_time.GetElapsedTime(_startTicks, picture.ArrivalTicks));
        var step = wall - monotonic - _toleratedStep;
        if (Abs(step) > _options.StepLimit)
        {
            return new ClockBreak(ClockBreakKind.WallClockStep, step);
        }

        // An NTP daemon slews the wall clock slowly; following it keeps a day of slewing from looking like one step.
        _toleratedStep += step * 0.01;
        return null;
    }

    private Duration _toleratedStep = Duration.Zero;

    private ClockBreak? Jump(long mediaTime, AccessUnit picture)
    {
        var media = FromTicks(mediaTime - _lastMediaTime);
        var elapsed = Duration.FromTimeSpan(_time.GetElapsedTime(_lastTicks, picture.ArrivalTicks));
        // Where the pictures before came late, what is missing lies behind them: only one from the future is a jump.
        var isAhead = media > elapsed + _options.HoleLimit && ToUtc(mediaTime) - picture.Arrival > _options.JumpLimit;
        if (media < -_options.JumpLimit || isAhead)
        {
            return new ClockBreak(ClockBreakKind.TimestampJump, media - elapsed);
        }

        if (media <= _options.HoleLimit)
        {
            return null;
        }

        // The timestamps went on rightly over the hole, so this clock goes on too. How late pictures came before it says nothing of those behind.
        (_lastMediaTime, _lastTicks) = (mediaTime, picture.ArrivalTicks);
        BeginWindow(mediaTime);
        return new ClockBreak(ClockBreakKind.Hole, media);
    }

    /// <summary>
    /// A full window in which even the fastest picture came too late means that the camera's clock lost time; unless they catch up, so that they piled up
    /// somewhere on the way and their times are right.
    /// </summary>
    private ClockBreak? CloseWindow(long mediaTime)
    {
        if (FromTicks(mediaTime - _windowStart) < _options.Window || _windowMinimum == Duration.MaxValue)
        {
            return null;
        }

        var (smallest, largest) = (_windowMinimum, _windowMaximum);
        BeginWindow(mediaTime);
        if (smallest <= _options.JumpLimit)
        {
            _pendingSlew = smallest;
            return null;
        }

        return largest - smallest >= _options.Window / 2 ? null : new ClockBreak(ClockBreakKind.TimestampJump, -smallest);
    }

    private void BeginWindow(long mediaTime) => (_windowStart, _windowMinimum, _windowMaximum) = (mediaTime, Duration.MaxValue, Duration.MinValue);

    private void Slew(long mediaTime)
    {
        if (mediaTime <= _lastMediaTime || _pendingSlew == Duration.Zero)
        {
            return;
        }

        var limit = FromTicks(mediaTime - _lastMediaTime) * _options.MaxSlew;
        var part = Duration.Min(Duration.Max(_pendingSlew, -limit), limit);
        _anchor += part;
        _pendingSlew -= part;
        Slewed += part;
    }

    private static Duration Abs(Duration value) => value < Duration.Zero ? -value : value;
}
