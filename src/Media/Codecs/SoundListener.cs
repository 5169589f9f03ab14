using Microsoft.Extensions.Logging;

using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;

namespace Supervision.Media.Codecs;

/// <summary>Decodes sound for nothing but to be measured. Used by one thread at a time.</summary>
public sealed class SoundListener : IDisposable
{
    private readonly LibavLogSource _log;
    private readonly SoundDecoder _decoder;
    private readonly FrameHandle _frame = new();
    private readonly SoundMeter _meter;

    /// <summary>Opens the decoder.</summary>
    /// <param name="input">What comes.</param>
    /// <param name="meter">Is shown what is decoded; stays the caller's.</param>
    /// <param name="logger">Where libav's lines go.</param>
    /// <exception cref="LibavException">The format is not one that can be decoded; says why.</exception>
    public SoundListener(AudioFormat input, SoundMeter meter, ILogger logger)
    {
        Libav.EnsureLoaded();
        (_meter, _log) = (meter, new LibavLogSource(logger));
        try
        {
            using var scope = _log.Enter();
            _decoder = new SoundDecoder(input, _log);
        }
        catch (LibavException)
        {
            _log.Dispose();
            throw;
        }
    }

    /// <summary>Takes one unit, which stays with the caller. Bytes that are no sound are passed over.</summary>
    public void Listen(AccessUnit sound)
    {
        ArgumentNullException.ThrowIfNull(sound);
        using var scope = _log.Enter();
        for (var result = _decoder.Send(sound); result == CodecResult.Done && _decoder.Receive(_frame) == CodecResult.Done;)
        {
            _meter.Add(_frame);
        }
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
