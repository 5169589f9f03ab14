using NodaTime;

using Supervision.Media.Streams;
using Supervision.Media.Time;
using Supervision.Recorder.Sound;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Sound;

/// <summary>A camera and a pickup with crystals of their own behind a network that jitters, and the recorder's clocks for both. Time is simulated.</summary>
internal sealed class DriftingHall
{
    private const int UnitSamples = 1024;
    private const int PickupRate = 16_000;

    private static readonly AudioFormat Format = new(AudioCodec.L16, PickupRate, 1, PickupRate, default);

    private readonly ManualTime _time = new();
    private readonly Random _random = new(7);
    private readonly Instant _epoch;
    private readonly double _pickup;
    private readonly double _camera;
    private readonly double _jitter;
    private readonly StreamClock _sound;
    private readonly StreamClock _pictures;
    private readonly AccessUnit _unit = AccessUnit.Rent();
    private readonly AccessUnit _picture = AccessUnit.Rent();
    private long _units;
    private double _nextPicture;

    public DriftingHall(double pickupPpm, double cameraPpm, double jitterSeconds)
    {
        (_pickup, _camera, _jitter) = (1 + (pickupPpm / 1e6), 1 + (cameraPpm / 1e6), jitterSeconds);
        (_unit.Format, _picture.Format) = (Format, Units.Video);
        _epoch = _time.GetCurrentInstant();
        Arrive(_unit, 0, 0);
        Arrive(_picture, 0, 0);
        _sound = new StreamClock(_unit, _epoch, _time, SoundProcessor.LimitsOf(PickupRate));
        _pictures = new StreamClock(_picture, _epoch, _time, new StreamClockOptions());
    }

    public CountedTranscoder Sound { get; } = new(PickupRate);

    /// <summary>Sound less picture of the same moment, in seconds, as they stand in the recording; null before the first.</summary>
    public double? Error { get; private set; }

    /// <summary>One unit of sound later, and a picture each half second.</summary>
    /// <returns>Seconds since the begin.</returns>
    public double Step()
    {
        var now = _units * UnitSamples / (PickupRate * _pickup);
        for (; _nextPicture <= now; _nextPicture += 0.5)
        {
            Arrive(_picture, (long)(_nextPicture * _camera * VideoFormat.VideoClockRate), _nextPicture + (_random.NextDouble() * _jitter));
            Assert.Null(_pictures.Observe(_picture));
        }

        Arrive(_unit, _units * UnitSamples, now + (_random.NextDouble() * _jitter));
        Assert.Null(_sound.Observe(_unit));
        var placed = (long)Math.Round((_sound.ToUtc(_sound.ToMediaTime(_unit.Timestamp)) - _epoch).TotalSeconds * PickupRate);
        var heard = _epoch + Duration.FromSeconds(Sound.Take(placed, UnitSamples) / PickupFormat.Rate);
        var seen = (long)(now * _camera * VideoFormat.VideoClockRate);
        Error = (double)(_pictures.FromUtc(heard, VideoFormat.VideoClockRate) - _pictures.ToMediaTime(seen)) / VideoFormat.VideoClockRate;
        _units++;
        return now;
    }

    private void Arrive(AccessUnit unit, long timestamp, double seconds)
    {
        unit.Timestamp = timestamp;
        unit.Arrival = _epoch + Duration.FromSeconds(seconds);
        unit.ArrivalTicks = (long)(seconds * _time.TimestampFrequency);
    }
}
