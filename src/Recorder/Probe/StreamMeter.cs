using Microsoft.Extensions.Logging;

using Supervision.Media.Codecs;
using Supervision.Media.FFmpeg;
using Supervision.Media.H264;
using Supervision.Media.Streams;

namespace Supervision.Recorder.Probe;

/// <summary>Measures access units as they come. Pictures are not decoded, sound is. Used by one thread at a time; allocates nothing per unit.</summary>
internal sealed class StreamMeter(ILogger logger) : IDisposable
{
    private readonly GopMeter _gops = new();
    private readonly RateMeter _rates = new();
    private VideoFormat? _video;
    private AudioFormat? _audio;
    private LevelMeter? _sound;
    private int _formats;
    private int _bPictures;
    private int _damaged;
    private long _soundUnits;

    /// <summary>The pictures so far; null before the first.</summary>
    internal PictureMeasure? Picture => _video is null ? null : new()
    {
        Codec = _video.Codec,
        Coding = PictureCoding.Of(_video),
        Width = _video.Width,
        Height = _video.Height,
        Pictures = _rates.Pictures,
        FramesPerSecond = _rates.FramesPerSecond,
        Gop = _gops.Measure,
        BPictures = _bPictures,
        Damaged = _damaged,
        MeanBitrate = _rates.MeanBitrate,
        PeakBitrate = _rates.PeakBitrate,
        SmartCodec = [.. GopMeter.Signs(_gops.Measure, _rates.FramesPerSecond)],
        FormatChanges = _formats - 1,
    };

    /// <summary>Takes a unit, which stays with the caller.</summary>
    internal void Take(AccessUnit unit)
    {
        if (unit.Format is VideoFormat video)
        {
            TakePicture(unit, video);
        }
        else if (unit.Format is AudioFormat audio)
        {
            TakeSound(unit, audio);
        }
    }

    /// <summary>The sound so far.</summary>
    /// <param name="announced">What the stream says that it has; null where it has none.</param>
    internal SoundMeasure? Sound(AudioFormat? announced) => (_audio ?? announced) is { } format
        ? new(format.Codec, format.SampleRate, format.Channels, _soundUnits, _sound?.Level)
        : null;

    /// <inheritdoc/>
    public void Dispose() => _sound?.Dispose();

    private void TakePicture(AccessUnit unit, VideoFormat format)
    {
        if (!ReferenceEquals(format, _video) && format != _video)
        {
            _formats++;
        }

        _video = format;
        _gops.Take(unit);
        _rates.Take(unit);
        _damaged += unit.IsDamaged ? 1 : 0;
        _bPictures += _rates.WasReordered || (format.Codec == VideoCodec.H264 && H264NalUnit.HasBSlices(unit.Data.Span)) ? 1 : 0;
    }

    private void TakeSound(AccessUnit unit, AudioFormat format)
    {
        if (_audio is null || format != _audio)
        {
            _sound?.Dispose();
            (_audio, _sound) = (format, Open(format));
        }

        _soundUnits++;
        _sound?.Take(unit);
    }

    private LevelMeter? Open(AudioFormat format)
    {
        try
        {
            return new LevelMeter(format, logger);
        }
        catch (LibavException error)
        {
            ProbeLog.SoundNotMeasured(logger, error.Message);
            return null;
        }
    }
}
