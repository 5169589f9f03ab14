using Microsoft.Extensions.Logging;

using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;

namespace Supervision.Media.Codecs;

/// <summary>
/// Turns a camera's sound into AAC-LC whose timestamps are exactly the input's, whatever the sample count says: small drift is played a
/// little faster or slower, holes become silence, overlaps are left out. Used by one thread at a time; no managed allocation per unit.
/// </summary>
public sealed class AudioTranscoder : IDisposable
{
    // 5 ms: too short to be missed, too long to click.
    private const int FadesASecond = 200;

    private readonly AudioFormat _input;
    private readonly LibavLogSource _log;
    private readonly SoundDecoder _decoder;
    private readonly AacEncoder _encoder;
    private readonly SoundSync _sync;
    private readonly SampleQueue _queue;
    private readonly FrameHandle _frame = new();
    private readonly SoundResampler _resampler;
    private readonly SoundJoin _join;
    private readonly SoundMeter? _meter;
    private AccessUnit? _unit;
    private bool _isStarted;

    /// <summary>Output time of the next sample that leaves the resampler.</summary>
    private long _position;

    private AudioTranscoder(AudioFormat input, AudioTranscoderOptions options, ILogger logger, SoundMeter? meter)
    {
        (_input, _meter) = (input, meter);
        _log = new LibavLogSource(logger);
        try
        {
            using var scope = _log.Enter();
            var (rate, channels) = SoundRates.Output(input, options);
            _decoder = new SoundDecoder(input, _log);
            _encoder = new AacEncoder(rate, channels, SoundRates.BitRate(options, rate, channels), _log);
            _sync = new SoundSync(rate, options);
            _queue = new SampleQueue(channels);
            _resampler = new SoundResampler(rate, channels);
            _join = new SoundJoin(rate / FadesASecond);
        }
        catch (LibavException)
        {
            _decoder?.Dispose();
            _log.Dispose();
            throw;
        }
    }

    /// <summary>The format of all units that come out: clock rate is the sample rate, 1024 samples a unit.</summary>
    public AudioFormat Output => _encoder.Format;

    /// <summary>What was done so far.</summary>
    public AudioTranscoderStatistics Statistics { get; private set; }

    /// <summary>Output time up to which sound came: where the next sample lands if nothing is missing before it.</summary>
    public long End => _position + _resampler.Delay;

    /// <summary>Opens a transcoder.</summary>
    /// <param name="input">What the camera sends.</param>
    /// <param name="options">Bit rate and limits.</param>
    /// <param name="logger">Where libav's lines go.</param>
    /// <param name="meter">Is shown what is decoded; stays the caller's.</param>
    /// <exception cref="LibavException">The format is not one that can be decoded; says why.</exception>
    public static AudioTranscoder Create(AudioFormat input, AudioTranscoderOptions options, ILogger logger, SoundMeter? meter = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        Libav.EnsureLoaded();
        return SoundRates.IsSupported(input)
            ? new AudioTranscoder(input, options, logger, meter)
            : throw new LibavException($"transcode sound {input.Codec}", $"{input.SampleRate} Hz, {input.Channels} channels, clock {input.ClockRate} is out of range");
    }

    /// <summary>A timestamp of the input in the output's clock: both have the same origin.</summary>
    public long ToOutputTime(long inputTimestamp) => SoundRates.Rescale(inputTimestamp, _input.ClockRate, Output.ClockRate);

    /// <summary>Takes one unit, which stays with the caller, and hands finished units (owned by the receiver) on.</summary>
    /// <returns>Done, or Broken where the bytes are no sound: that stretch becomes silence when the next unit comes.</returns>
    public CodecResult Transcode(AccessUnit sound, Action<AccessUnit> receiver)
    {
        ArgumentNullException.ThrowIfNull(sound);
        ArgumentNullException.ThrowIfNull(receiver);
        using var scope = _log.Enter();
        _unit = sound;
        var result = _decoder.Send(sound);
        var start = ToOutputTime(sound.Timestamp);
        while (result == CodecResult.Done && (result = _decoder.Receive(_frame)) == CodecResult.Done)
        {
            _meter?.Add(_frame);
            Place(start, receiver);
            start = _position + _resampler.Delay;
        }

        _unit = null;
        if (result != CodecResult.Broken)
        {
            return CodecResult.Done;
        }

        Statistics = Statistics with { Broken = Statistics.Broken + 1 };
        return CodecResult.Broken;
    }

    /// <summary>Ends the sound: fills the last frame with silence and hands on what was held back. Nothing can be sent afterwards.</summary>
    public void Finish(Action<AccessUnit> receiver)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        using var scope = _log.Enter();
        _join.Begin(_position, long.MaxValue / 2, _queue, _position);
        EncodeRest(receiver);
        _encoder.Finish(receiver);
    }

    /// <summary>Frees decoder and encoder.</summary>
    public void Dispose()
    {
        using (_log.Enter())
        {
            _decoder.Dispose();
            _encoder.Dispose();
            _resampler.Dispose();
        }

        _frame.Dispose();
        _log.Dispose();
    }

    private void Place(long start, Action<AccessUnit> receiver)
    {
        if (!_resampler.Accepts(_frame))
        {
            return;
        }

        if (!_isStarted)
        {
            _isStarted = true;
            _position = start - _resampler.Delay;
            _join.Begin(_position, start, _queue, _position);
        }

        var skip = 0;
        var (step, amount) = _sync.Next(start - _position - _resampler.Delay, _resampler.OutputLength(_frame.Samples), _unit?.LostBefore > 0);
        switch (step)
        {
            case SoundStep.Fill:
                Statistics = Statistics with { Filled = Statistics.Filled + amount };
                Fill(amount, receiver);
                break;
            case SoundStep.Drop:
                skip = Math.Min(_resampler.InputLength(amount), _frame.Samples);
                Join(0);
                Statistics = Statistics with { Dropped = Statistics.Dropped + _resampler.OutputLength(skip) };
                break;
            case SoundStep.Slew:
                Statistics = Statistics with { Slewed = Statistics.Slewed + amount };
                _resampler.Slew((int)amount, _sync.SlewDistance);
                break;
            case SoundStep.Restart:
                Statistics = Statistics with { Restarts = Statistics.Restarts + 1 };
                _join.Begin(_position, _position, _queue, _position);
                EncodeRest(receiver);
                _position = start - _resampler.Delay;
                _join.Forget();
                _join.Begin(_position, start, _queue, _position);
                break;
            default:
                break;
        }

        if (skip < _frame.Samples)
        {
            Took(_resampler.Convert(_frame, skip, _queue));
            EncodeWhole(receiver);
        }
    }

    /// <summary>What is to come next does not fit to what came, or follows after so much silence.</summary>
    private void Join(long silence)
    {
        var end = _position + _resampler.Delay;
        _join.Begin(end, end + silence, _queue, _position);
    }

    private void Took(int samples)
    {
        _position += samples;
        _join.Apply(_queue, samples, _position);
    }

    private void Fill(long amount, Action<AccessUnit> receiver)
    {
        Join(amount);
        for (var left = _resampler.InputLength(amount); left > 0;)
        {
            var chunk = Math.Min(left, SoundResampler.SilenceChunk);
            Took(_resampler.ConvertSilence(chunk, _queue));
            left -= chunk;
            EncodeWhole(receiver);
        }
    }

    private void EncodeRest(Action<AccessUnit> receiver)
    {
        if (_queue.Count > 0)
        {
            var padding = _encoder.FrameSize - (_queue.Count % _encoder.FrameSize);
            _queue.AddSilence(padding);
            _position += padding;
            Encode(keep: 0, receiver);
        }
    }

    // What a join may still fade waits.
    private void EncodeWhole(Action<AccessUnit> receiver) => Encode(_join.Fade, receiver);

    private void Encode(int keep, Action<AccessUnit> receiver)
    {
        while (_queue.Count >= _encoder.FrameSize + keep)
        {
            _encoder.Encode(_queue, _position - _queue.Count, _unit?.Arrival ?? default, _unit?.ArrivalTicks ?? 0, receiver);
        }
    }
}
