using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Codecs;
using Supervision.Media.Streams;
using Supervision.Media.Time;
using Supervision.Recorder.Pipeline;

namespace Supervision.Recorder.Sound;

/// <summary>
/// One connection's sound brought to the recorder's clock: what crystals drift apart is resampled away, a timestamp that jumps alone is not believed, what is
/// really missing becomes silence and a hole. Disposable, one a connection.
/// </summary>
/// <param name="output">Where it goes.</param>
/// <param name="meter">Is shown what is decoded; stays the caller's.</param>
/// <param name="source">The connection.</param>
/// <param name="time">The monotonic clock that arrivals were taken from.</param>
/// <param name="logger">Where libav's lines go.</param>
internal sealed class SoundProcessor(SoundOutput output, SoundMeter meter, IMediaSource source, TimeProvider time, ILogger logger) : IDisposable
{
    // Missing sound is silence; from this length on it is a hole that is noted.
    private const long LeastHole = PickupFormat.Rate / 10;

    private static readonly long LongestSilence = PickupFormat.Samples(Duration.FromTimeSpan(PickupFormat.LongestSilence));
    private static readonly Duration Nearly = Duration.FromMilliseconds(100);
    private static readonly Duration MostDelay = Duration.FromMilliseconds(500);

    private readonly Action<AccessUnit> _deliver = output.Deliver;
    private readonly WarmUp _warmUp = new(ofPictures: false);
    private AudioFormat? _format;
    private AudioTranscoder? _transcoder;
    private SoundListener? _listener;
    private StreamClock? _clock;
    private bool _isBegun;
    private int _dropped;

    /// <summary>Takes the next unit (ownership moves).</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="dropped">Units before it that this program was too slow for.</param>
    public void Take(AccessUnit unit, int dropped = 0)
    {
        _dropped += dropped;
        if (!_warmUp.IsActive)
        {
            Process(unit, null);
        }
        else if (_warmUp.Hold(unit))
        {
            EndWarmUp();
        }
    }

    /// <summary>The connection ended: what is held goes out, and sound is missing from here on.</summary>
    /// <param name="why">Why; null where that needs no explanation, because nothing is recorded any more.</param>
    public void Finish(Discontinuity? why)
    {
        if (_warmUp.IsActive)
        {
            EndWarmUp();
        }

        Close(why);
    }

    public void Dispose()
    {
        if (_warmUp.IsActive)
        {
            foreach (var unit in _warmUp.Release())
            {
                unit.Dispose();
            }
        }

        _transcoder?.Dispose();
        _listener?.Dispose();
    }

    private void EndWarmUp()
    {
        var anchor = _warmUp.Anchor();
        foreach (var unit in _warmUp.Release())
        {
            Process(unit, anchor);
        }
    }

    private void Process(AccessUnit unit, Instant? anchor)
    {
        using (unit)
        {
            if (unit.IsDamaged)
            {
                return;
            }

            Open((AudioFormat)unit.Format);
            if (_listener is not null)
            {
                _listener.Listen(unit);
                return;
            }

            Follow(unit, anchor);
            Place(unit);
        }
    }

    private void Open(AudioFormat format)
    {
        if (ReferenceEquals(format, _format) || format.Equals(_format))
        {
            return;
        }

        Close(new Discontinuity(GapCause.CameraChange, "the pickup's sound changed its format"));
        _format = format;
        if (output.IsRecorded)
        {
            _transcoder = AudioTranscoder.Create(format, PickupFormat.Options, logger, meter);
        }
        else
        {
            _listener = new SoundListener(format, meter, logger);
        }
    }

    private void Follow(AccessUnit unit, Instant? anchor)
    {
        var found = _clock?.Observe(unit);
        if (found is { Kind: ClockBreakKind.WallClockStep } step)
        {
            var format = _format!;
            Close(new Discontinuity(GapCause.ClockStep, step.Describe()));
            Open(format);
        }
        else if (found is { Kind: ClockBreakKind.TimestampJump })
        {
            _clock = new StreamClock(unit, AfterJump(unit), time, LimitsOf(_format!.ClockRate));
        }

        if (_clock is null)
        {
            _clock = new StreamClock(unit, anchor ?? unit.Arrival, time, LimitsOf(_format!.ClockRate));
            output.Resume(_transcoder!.ToOutputTime(TimeOf(unit)));
        }
    }

    /// <summary>How far a pickup's clock is followed: a hole is heard sooner than it is seen, and a change of speed too.</summary>
    internal static StreamClockOptions LimitsOf(int rate) => new()
    {
        Rate = rate,
        JumpLimit = Duration.FromMilliseconds(200),
        HoleLimit = Duration.FromMilliseconds(300),
        MaxSlew = 0.005,
    };

    /// <summary>
    /// Where timestamps jump and sound goes on coming as before, only the numbers changed: it follows on what came. Where the timestamps went on, it is their clock
    /// that lost time: the arrival counts.
    /// </summary>
    private Instant AfterJump(AccessUnit unit)
    {
        var end = output.Epoch + PickupFormat.Length(_transcoder!.End);
        var moved = _clock!.ToUtc(_clock.ToMediaTime(unit.Timestamp)) - end;
        var delay = unit.Arrival - end;
        return (moved > Nearly || moved < -Nearly) && delay > -Nearly && delay < MostDelay ? end : unit.Arrival;
    }

    private long TimeOf(AccessUnit unit) =>
        (long)Math.Round((_clock!.ToUtc(_clock.ToMediaTime(unit.Timestamp)) - output.Epoch).TotalSeconds * _format!.ClockRate);

    private void Place(AccessUnit unit)
    {
        var transcoder = _transcoder!;
        unit.Timestamp = TimeOf(unit);
        var start = transcoder.ToOutputTime(unit.Timestamp);
        var missing = _isBegun ? start - transcoder.End : 0;
        if (missing > LongestSilence)
        {
            output.Explain(transcoder.End, WhyMissing(unit, missing));
            output.Resume(start);
        }

        var filled = transcoder.Statistics.Filled;
        transcoder.Transcode(unit, _deliver);
        filled = transcoder.Statistics.Filled - filled;
        if (filled >= LeastHole)
        {
            output.Hole(start - filled, start, WhyMissing(unit, filled));
        }

        (_isBegun, _dropped) = (true, 0);
    }

    private Discontinuity WhyMissing(AccessUnit next, long samples) =>
        _dropped > 0 ? new Discontinuity(GapCause.Overload, $"the recorder could not keep up; units of the pickup's sound dropped: {_dropped}")
        : source.LastStandstill is { } pause && pause.Explains(next.ArrivalTicks, time)
            ? new Discontinuity(GapCause.Overload, $"the recorder stood still for {pause.Length.TotalSeconds:0} s; the pickup's sound of that time is missing")
            : new Discontinuity(GapCause.Network, $"no sound came from the pickup for {(double)samples / PickupFormat.Rate:0.0} s");

    private void Close(Discontinuity? why)
    {
        if (_transcoder is { } transcoder && _clock is not null)
        {
            var end = transcoder.End;
            transcoder.Finish(_deliver);
            if (why is { } cause)
            {
                output.Lose(end, cause);
            }
        }

        _transcoder?.Dispose();
        _listener?.Dispose();
        (_transcoder, _listener, _clock, _format, _isBegun) = (null, null, null, null, false);
    }
}
