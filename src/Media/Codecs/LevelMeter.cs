using System.Runtime.InteropServices;

using Microsoft.Extensions.Logging;

using Supervision.Media.FFmpeg;
using Supervision.Media.FFmpeg.Native;
using Supervision.Media.Streams;

namespace Supervision.Media.Codecs;

/// <summary>How loud sound is as a whole, without filters: mean and peak. Used by one thread at a time; no managed allocation per unit.</summary>
public sealed class LevelMeter : IDisposable
{
    private const int MaxChannels = 8;

    private readonly SoundListener _listener;
    private double _power;
    private double _peak;
    private long _values;
    private double _seconds;
    private long _unknown;

    /// <summary>Opens a meter.</summary>
    /// <param name="format">What the camera sends.</param>
    /// <param name="logger">Where libav's lines go.</param>
    /// <exception cref="LibavException">The format is not one that can be decoded; says why.</exception>
    public LevelMeter(AudioFormat format, ILogger logger) => _listener = new SoundListener(format, Measure, logger);

    /// <summary>Units whose bytes were no sound.</summary>
    public long Broken => _listener.Broken + _unknown;

    /// <summary>The level of all that was decoded; null before anything was.</summary>
    public SoundLevel? Level => _values == 0 ? null
        : new SoundLevel(SoundLevel.Decibels(_power / _values), SoundLevel.Decibels(_peak * _peak), TimeSpan.FromSeconds(_seconds));

    /// <summary>Takes one unit, which stays with the caller.</summary>
    public void Take(AccessUnit sound) => _listener.Listen(sound);

    /// <summary>Frees the decoder.</summary>
    public void Dispose() => _listener.Dispose();

    private void Measure(FrameHandle sound)
    {
        var (samples, channels) = (sound.Samples, sound.Channels);
        if (samples <= 0 || channels <= 0 || sound.SampleRate <= 0)
        {
            return;
        }

        switch (sound.SampleFormat)
        {
            case AvConstants.AV_SAMPLE_FMT_S16:
                foreach (var value in MemoryMarshal.Cast<byte, short>(sound.Plane(0, samples * channels * sizeof(short), 1)))
                {
                    Add(value / 32768.0);
                }

                break;
            case AvConstants.AV_SAMPLE_FMT_FLTP:
                for (var channel = 0; channel < Math.Min(channels, MaxChannels); channel++)
                {
                    foreach (var value in sound.Channel(channel))
                    {
                        Add(value);
                    }
                }

                break;
            default:
                _unknown++;
                return;
        }

        _seconds += (double)samples / sound.SampleRate;
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
