using Supervision.Media.Codecs;
using Supervision.Recorder.Sound;

namespace Supervision.Tests.Recorder.Sound;

/// <summary>What <see cref="AudioTranscoder"/> does to the times of sound, without samples: the same steering, and a resampler that only counts.</summary>
internal sealed class CountedTranscoder(int rate)
{
    private readonly SoundSync _sync = new(PickupFormat.Rate, PickupFormat.Options);
    private double _position;
    private double _slew;
    private double _slewLeft;
    private bool _isStarted;

    /// <summary>Output time up to which sound came.</summary>
    public double End => _position;

    public long Slewed { get; private set; }

    public long Filled { get; private set; }

    public long Dropped { get; private set; }

    public long Restarts { get; private set; }

    /// <summary>Takes a unit.</summary>
    /// <returns>Output time of its first sample as it is heard.</returns>
    public double Take(long timestamp, int samples)
    {
        var start = SoundRates.Rescale(timestamp, rate, PickupFormat.Rate);
        if (!_isStarted)
        {
            (_isStarted, _position) = (true, start);
        }

        var length = (long)samples * PickupFormat.Rate / rate;
        var (step, amount) = _sync.Next((long)Math.Round(start - _position), length, isLossKnown: false);
        switch (step)
        {
            case SoundStep.Slew:
                Slewed += amount;
                (_slew, _slewLeft) = ((double)amount / _sync.SlewDistance, _sync.SlewDistance);
                break;
            case SoundStep.Fill:
                Filled += amount;
                _position += amount;
                break;
            case SoundStep.Drop:
                Dropped += amount;
                _position -= amount;
                break;
            case SoundStep.Restart:
                Restarts++;
                _position = start;
                break;
            default:
                break;
        }

        var heard = _position;
        var slewed = Math.Min(length, _slewLeft);
        _position += length + (slewed * _slew);
        _slewLeft -= slewed;
        return heard;
    }
}
