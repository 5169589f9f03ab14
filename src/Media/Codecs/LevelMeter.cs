using System.Runtime.InteropServices;

using Microsoft.Extensions.Logging;

using Supervision.Media.FFmpeg;
using Supervision.Media.FFmpeg.Native;
using Supervision.Media.Streams;

namespace Supervision.Media.Codecs;

/// <summary>Decodes sound and measures how loud it is. Used by one thread at a time; no managed allocation per unit.</summary>
public sealed class LevelMeter : IDisposable
{
    private const int MaxChannels = 8;

    private readonly LibavLogSource _log;
    private readonly SoundDecoder _decoder;
    private readonly FrameHandle _frame = new();
    private double _power;
    private double _peak;
    private long _values;
    private double _seconds;

    private LevelMeter(AudioFormat format, ILogger logger)
    {
        _log = new LibavLogSource(logger);
        try
        {
            using var scope = _log.Enter();
            _decoder = new SoundDecoder(format, _log);
        }
        catch (LibavException)
        {
            _log.Dispose();
            _frame.Dispose();
            throw;
        }
    }

    /// <summary>Units whose bytes were no sound.</summary>
    public long Broken { get; private set; }

    /// <summary>The level of all that was decoded; null before anything was.</summary>
    public SoundLevel? Level => _values == 0 ? null
        : new SoundLevel(SoundLevel.Decibels(_power / _values), SoundLevel.Decibels(_peak * _peak), TimeSpan.FromSeconds(_seconds));

    /// <summary>Opens a meter.</summary>
    /// <param name="format">What the camera sends.</param>
    /// <param name="logger">Where libav's lines go.</param>
    /// <exception cref="LibavException">The format is not one that can be decoded; says why.</exception>
    public static LevelMeter Create(AudioFormat format, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(format);
        Libav.EnsureLoaded();
        return SoundRates.IsSupported(format)
            ? new LevelMeter(format, logger)
            : throw new LibavException($"measure sound {format.Codec}", $"{format.SampleRate} Hz, {format.Channels} channels, clock {format.ClockRate} is out of range");
    }

    /// <summary>Takes one unit, which stays with the caller.</summary>
    public void Take(AccessUnit sound)
    {
        ArgumentNullException.ThrowIfNull(sound);
        using var scope = _log.Enter();
        var result = _decoder.Send(sound);
        while (result == CodecResult.Done && (result = _decoder.Receive(_frame)) == CodecResult.Done)
        {
            Measure();
        }

        Broken += result == CodecResult.Broken ? 1 : 0;
    }

    /// <summary>Frees the decoder.</summary>
    public void Dispose()
    {
        using (_log.Enter())
        {
            _decoder.Dispose();
        }

        _frame.Dispose();
        _log.Dispose();
    }

    private void Measure()
    {
        var (samples, channels) = (_frame.Samples, _frame.Channels);
        if (samples <= 0 || channels <= 0 || _frame.SampleRate <= 0)
        {
            return;
        }

        switch (_frame.SampleFormat)
        {
            case AvConstants.AV_SAMPLE_FMT_S16:
                foreach (var value in MemoryMarshal.Cast<byte, short>(_frame.Plane(0, samples * channels * sizeof(short), 1)))
                {
                    Add(value / 32768.0);
                }

                break;
            case AvConstants.AV_SAMPLE_FMT_FLTP:
                for (var channel = 0; channel < Math.Min(channels, MaxChannels); channel++)
                {
                    foreach (var value in _frame.Channel(channel))
                    {
                        Add(value);
                    }
                }

                break;
            default:
                Broken++;
                return;
        }

        _seconds += (double)samples / _frame.SampleRate;
    }

    private void Add(double value)
    {
        if (double.IsFinite(value))
        {
            _power += value * value;
            _peak = Math.Max(_peak, Math.Abs(value));
            _values++;
        }
    }
}
