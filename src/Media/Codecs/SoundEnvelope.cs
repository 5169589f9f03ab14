using Microsoft.Extensions.Logging;

using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;

namespace Supervision.Media.Codecs;

/// <summary>
/// Decodes a sound and tells how strong speech is in it, millisecond by millisecond: for comparing two sounds in time. What is outside of the band of speech is left
/// out first, because two microphones hear the rest differently. Used by one thread at a time.
/// </summary>
public sealed class SoundEnvelope : IDisposable
{
    private const int PerSecond = 1000;

    // What is heard and silent is more than what is not heard.
    private const float Heard = 1e-15f;

    private static readonly FilterStep[] Band = [new("highpass", ("f", "300")), new("lowpass", ("f", "3000"))];

    private readonly LibavLogSource _log;
    private readonly float[] _power;
    private readonly int _clockRate;
    private readonly SoundListener _listener;
    private SoundFilters? _filters;
    private (int Format, int Rate, int Channels) _input;
    private long _expected;
    private double _at;

    /// <summary>Opens the decoder.</summary>
    /// <param name="input">What comes.</param>
    /// <param name="milliseconds">Length of the stretch that is looked at, from timestamp 0 on; what lies outside is passed over.</param>
    /// <param name="logger">Where libav's lines go.</param>
    /// <exception cref="LibavException">The format is not one that can be decoded; says why.</exception>
    public SoundEnvelope(AudioFormat input, int milliseconds, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(input);
        (_power, _clockRate) = (new float[milliseconds], input.ClockRate);
        _listener = new SoundListener(input, Add, logger);
        _log = new LibavLogSource(logger);
    }

    /// <summary>Mean square of each millisecond's samples, where 1 is full scale; 0 where no sound came, silence is a little more.</summary>
    public ReadOnlySpan<float> Power => _power;

    /// <summary>Adds one unit, which stays with the caller. Its timestamp says where its sound belongs.</summary>
    /// <exception cref="LibavException">The filters do not take it.</exception>
    public void Listen(AccessUnit sound) => _listener.Listen(sound);

    /// <summary>Frees decoder and filters.</summary>
    public void Dispose()
    {
        _listener.Dispose();
        using (_log.Enter())
        {
            _filters?.Dispose();
        }

        _log.Dispose();
    }

    private void Add(FrameHandle sound)
    {
        using var scope = _log.Enter();
        var (input, timestamp, rate) = ((sound.SampleFormat, sound.SampleRate, sound.Channels), sound.Timestamp, sound.SampleRate);
        if (_filters is null || input != _input || Math.Abs(timestamp - _expected) * PerSecond > _clockRate)
        {
            // The sound changed, or has a hole: what follows stands at its own time.
            _filters?.Dispose();
            _filters = new SoundFilters(sound, _log, Band);
            (_input, _at) = (input, (double)timestamp / _clockRate);
        }

        _expected = timestamp + ((long)sound.Samples * _clockRate / rate);
        _filters.Send(sound);
        while (_filters.Receive() is { } stretch)
        {
            Take(stretch.Doubles, rate);
        }
    }

    private void Take(ReadOnlySpan<double> samples, int rate)
    {
        for (var index = 0; index < samples.Length; index++)
        {
            var place = (long)Math.Floor((_at + ((double)index / rate)) * PerSecond);
            if (place >= 0 && place < _power.Length)
            {
                _power[place] += (float)(samples[index] * samples[index] * PerSecond / rate) + Heard;
            }
        }

        _at += (double)samples.Length / rate;
    }
}
