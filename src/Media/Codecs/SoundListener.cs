using Microsoft.Extensions.Logging;

using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;

namespace Supervision.Media.Codecs;

/// <summary>Decodes sound for nothing but to be measured. Used by one thread at a time; no managed allocation per unit.</summary>
public sealed class SoundListener : IDisposable
{
    private readonly LibavLogSource _log;
    private readonly SoundDecoder _decoder;
    private readonly FrameHandle _frame = new();
    private readonly Action<FrameHandle> _take;

    /// <summary>Opens the decoder.</summary>
    /// <param name="input">What comes.</param>
    /// <param name="meter">Is shown what is decoded; stays the caller's.</param>
    /// <param name="logger">Where libav's lines go.</param>
    /// <exception cref="LibavException">The format is not one that can be decoded; says why.</exception>
    public SoundListener(AudioFormat input, SoundMeter meter, ILogger logger)
        : this(input, meter.Add, logger)
    {
    }

    /// <param name="input">What comes.</param>
    /// <param name="take">Is shown each decoded frame, which stays here.</param>
    /// <param name="logger">Where libav's lines go.</param>
    internal SoundListener(AudioFormat input, Action<FrameHandle> take, ILogger logger)
    {
        Libav.EnsureLoaded();
        if (!SoundRates.IsSupported(input))
        {
            throw new LibavException($"measure sound {input.Codec}", $"{input.SampleRate} Hz, {input.Channels} channels, clock {input.ClockRate} is out of range");
        }

        (_take, _log) = (take, new LibavLogSource(logger));
        try
        {
            using var scope = _log.Enter();
            _decoder = new SoundDecoder(input, _log);
        }
        catch (LibavException)
        {
            _log.Dispose();
            _frame.Dispose();
            throw;
        }
    }

    /// <summary>Units whose bytes were no sound: they are passed over.</summary>
    public long Broken { get; private set; }

    /// <summary>Takes one unit, which stays with the caller.</summary>
    public void Listen(AccessUnit sound)
    {
        ArgumentNullException.ThrowIfNull(sound);
        using var scope = _log.Enter();
        var result = _decoder.Send(sound);
        while (result == CodecResult.Done && (result = _decoder.Receive(_frame)) == CodecResult.Done)
        {
            _take(_frame);
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
}
