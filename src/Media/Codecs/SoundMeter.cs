using Microsoft.Extensions.Logging;

using Supervision.Media.FFmpeg;

namespace Supervision.Media.Codecs;

/// <summary>
/// Measures decoded sound: peak and effective value (astats), loudness (ebur128), silence (silencedetect), mains hum. The filters are made once for a format
/// of sound. Used by one thread at a time; no managed allocation in steady state.
/// </summary>
public sealed class SoundMeter : IDisposable
{
    private static readonly FilterStep[] Steps =
    [
        new("astats", ("metadata", "1"), ("reset", "1"), ("measure_perchannel", "none"), ("measure_overall", "Peak_level+RMS_level")),
        new("silencedetect", ("noise", "0.001"), ("duration", "1")),
        new("ebur128", ("metadata", "1"), ("framelog", "56")),
    ];

    private readonly LibavLogSource _log;
    private readonly Action<SoundBlock> _blocks;
    private readonly Action<double, double> _hum;
    private SoundFilters? _filters;
    private HumMeter? _humMeter;
    private (int Format, int Rate, int Channels) _input;
    private bool _isSilent;

    /// <summary>Makes a meter.</summary>
    /// <param name="blocks">Gets each tenth of a second.</param>
    /// <param name="hum">Gets for each half second the level of mains hum and that between its harmonics, as amplitudes in dB of full scale.</param>
    /// <param name="logger">Where libav's lines go.</param>
    public SoundMeter(Action<SoundBlock> blocks, Action<double, double> hum, ILogger logger)
    {
        Libav.EnsureLoaded();
        (_blocks, _hum, _log) = (blocks, hum, new LibavLogSource(logger));
    }

    /// <summary>Frees the filters.</summary>
    public void Dispose()
    {
        using (_log.Enter())
        {
            _filters?.Dispose();
        }

        _log.Dispose();
    }

    /// <summary>Adds a decoded frame, which stays the caller's.</summary>
    internal void Add(FrameHandle sound)
    {
        using var scope = _log.Enter();
        Prepare(sound);
        _filters!.Send(sound);
        while (_filters.Receive() is { } stretch)
        {
            Read(stretch);
        }
    }

    private void Prepare(FrameHandle sound)
    {
        var input = (sound.SampleFormat, sound.SampleRate, sound.Channels);
        if (_filters is not null && input == _input)
        {
            return;
        }

        _filters?.Dispose();
        _filters = new SoundFilters(sound, _log, Steps);
        _humMeter = new HumMeter(sound.SampleRate);
        (_input, _isSilent) = (input, false);
    }

    private void Read(FrameHandle stretch)
    {
        _isSilent = (_isSilent || stretch.Measured("lavfi.silence_start\0"u8) is not null) && stretch.Measured("lavfi.silence_end\0"u8) is null;
        _blocks(new SoundBlock(
            (double)stretch.Samples / _input.Rate,
            Level(stretch.Measured("lavfi.astats.Overall.Peak_level\0"u8)),
            Level(stretch.Measured("lavfi.astats.Overall.RMS_level\0"u8)),
            Level(stretch.Measured("lavfi.r128.M\0"u8)),
            _isSilent));
        _humMeter!.Add(stretch.Doubles, _hum);
    }

    private static double Level(double? measured) => measured is { } level && level > SoundBlock.Floor ? level : SoundBlock.Floor;
}
