using NodaTime;

using Supervision.Domain;
using Supervision.Media.Codecs;

namespace Supervision.Recorder.Sound;

/// <summary>Collects a sound's measurements minute by minute. Written by the sound's station, emptied by the watch. Thread safe.</summary>
internal sealed class LevelMinutes(SoundSource source)
{
    /// <summary>What counts as full scale: codecs stop a little below.</summary>
    public const double FullScaleDb = -0.3;

    // More than a minute's worth: a burst after a stall is counted, and no more.
    private const int MostBlocks = 1200;

    private readonly Lock _gate = new();
    private readonly double[] _loudness = new double[MostBlocks];
    private readonly double[] _hum = new double[MostBlocks];
    private readonly double[] _between = new double[MostBlocks];
    private double _heard;
    private double _silent;
    private double _clipped;
    private double _energy;
    private double _peak = SoundBlock.Floor;
    private int _blocks;
    private int _windows;

    public void Add(SoundBlock block)
    {
        lock (_gate)
        {
            if (_blocks == MostBlocks)
            {
                return;
            }

            _heard += block.Seconds;
            _silent += block.IsSilent ? block.Seconds : 0;
            _clipped += block.PeakDb >= FullScaleDb ? block.Seconds : 0;
            _energy += Math.Pow(10, block.RmsDb / 10) * block.Seconds;
            _peak = Math.Max(_peak, block.PeakDb);
            _loudness[_blocks++] = block.Loudness;
        }
    }

    public void AddHum(double hum, double between)
    {
        lock (_gate)
        {
            if (_windows < MostBlocks)
            {
                (_hum[_windows], _between[_windows]) = (hum, between);
                _windows++;
            }
        }
    }

    /// <summary>Sums up what was collected, and begins anew.</summary>
    /// <param name="start">UTC at which the minute began.</param>
    public SoundMinute Take(Instant start)
    {
        lock (_gate)
        {
            var minute = new SoundMinute(
                source,
                start,
                _heard,
                _silent,
                _heard > 0 ? _clipped / _heard : 0,
                _peak,
                _heard > 0 ? Math.Max(SoundBlock.Floor, 10 * Math.Log10(_energy / _heard)) : SoundBlock.Floor,
                Exceeded(_loudness.AsSpan(0, _blocks), 0.05),
                Exceeded(_hum.AsSpan(0, _windows), 0.8),
                Exceeded(_between.AsSpan(0, _windows), 0.8));
            (_heard, _silent, _clipped, _energy, _peak, _blocks, _windows) = (0, 0, 0, 0, SoundBlock.Floor, 0, 0);
            return minute;
        }
    }

    /// <summary>The level that so large a share of the values exceeds.</summary>
    private static double Exceeded(Span<double> values, double share)
    {
        values.Sort();
        return values.IsEmpty ? SoundBlock.Floor : values[(int)((1 - share) * (values.Length - 1))];
    }
}
