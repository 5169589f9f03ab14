using Microsoft.Extensions.Logging;

using Supervision.Domain;
using Supervision.Media.Codecs;
using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;
using Supervision.Overlay;
using Supervision.Recorder.CameraLabel;

namespace Supervision.Recorder.Pipeline;

/// <summary>
/// Label mode <c>pixels</c>: decode, burn the label in, encode. The decoder's own picture is drawn on and restored after encoding,
/// so no picture is copied.
/// </summary>
internal sealed class PixelLabelPath : IVideoPath
{
    private readonly PixelLabelSettings _settings;
    private readonly VideoFormat _input;
    private readonly VideoDecoder _decoder;
    private readonly Picture _picture = new();
    private readonly ILogger _logger;
    private readonly LabelChoice? _choice;
    private readonly CameraOsd? _osd;
    private readonly OsdWatch? _watch;
    private readonly long _gop;
    private readonly double _pictureRate;
    private PixelLabel _label;
    private VideoEncoder? _encoder;
    private long _lastKey = long.MinValue;

    /// <summary>Opens the decoder and lays the label out; the encoder follows with the first picture, whose colours it takes over.</summary>
    /// <param name="input">What the camera sends.</param>
    /// <param name="pictureRate">Pictures a second.</param>
    /// <param name="settings">Label and encoder.</param>
    /// <param name="logger">Where libav's lines go.</param>
    /// <param name="choice">Says when the strip may take over; null where that is not wanted.</param>
    /// <param name="osd">Says when the camera's own label may take over; null where that is not wanted.</param>
    /// <exception cref="LabelException">The label cannot be drawn on pictures of this size.</exception>
    /// <exception cref="LibavException">libav cannot decode this.</exception>
    public PixelLabelPath(VideoFormat input, double pictureRate, PixelLabelSettings settings, ILogger logger, LabelChoice? choice = null, CameraOsd? osd = null)
    {
        _pictureRate = pictureRate;
        _input = input;
        _settings = settings;
        _logger = logger;
        _choice = choice;
        _osd = osd;
        _gop = (long)(settings.GopSeconds * VideoFormat.VideoClockRate);
        _label = CreateLabel(fullRange: false);
        _decoder = VideoDecoder.Create(input, threads: 1, logger);
        _watch = osd?.Watch(input);
    }

    public string Label => "pixels";

    public LabelBox? LabelBox => new(_label.Box.X, _label.Box.Y, _label.Box.Width, _label.Box.Height);

    public VideoFormat? Original => null;

    public bool IsSuperseded => (_choice?.Allows(_input) ?? false) || (_osd?.Allows(_input) ?? false);

    public bool Process(AccessUnit picture, IPictureReceiver receiver)
    {
        _watch?.Take(picture, receiver.TimeOf(picture.Timestamp));
        using (picture)
        {
            while (_decoder.Send(picture) == CodecResult.Again)
            {
                TakeDecoded(receiver);
            }
        }

        TakeDecoded(receiver);
        return true;
    }

    public void Finish(IPictureReceiver receiver)
    {
        _decoder.SendEnd();
        TakeDecoded(receiver);
        if (_encoder is not null)
        {
            _encoder.SendEnd();
            TakeEncoded(_encoder, receiver);
        }
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _decoder.Dispose();
        _encoder?.Dispose();
        _picture.Dispose();
    }

    private void TakeDecoded(IPictureReceiver receiver)
    {
        while (_decoder.Receive(_picture) == CodecResult.Done)
        {
            Burn(receiver);
        }
    }

    private void Burn(IPictureReceiver receiver)
    {
        var encoder = _encoder ??= OpenEncoder();
        var moment = receiver.TimeOf(_picture.Timestamp);
        var key = receiver.WantsKeyFrame(moment) || _lastKey == long.MinValue || _picture.Timestamp - _lastKey >= _gop;
        _lastKey = key ? _picture.Timestamp : _lastKey;
        var box = _label.Box;
        _picture.SaveRegion(box.X, box.Y, box.Width, box.Height);
        _label.Draw(_picture, moment);
        encoder.Encode(_picture, key);
        _picture.RestoreRegion();
        TakeEncoded(encoder, receiver);
    }

    private static void TakeEncoded(VideoEncoder encoder, IPictureReceiver receiver)
    {
        while (encoder.Receive(out var unit) == CodecResult.Done)
        {
            receiver.Receive(unit!);
        }
    }

    private VideoEncoder OpenEncoder()
    {
        if (_picture.Colour.IsFullRange)
        {
            _label = CreateLabel(fullRange: true);
        }

        return VideoEncoder.Create(
            new VideoEncoderOptions
            {
                Codec = _settings.Codec,
                Encoder = _settings.Encoder,
                Preset = _settings.Preset,
                BitRate = _settings.BitRate,
                Threads = _settings.Threads,
                Width = _picture.Width,
                Height = _picture.Height,
                Colour = _picture.Colour,
                FrameRate = Math.Clamp((int)Math.Round(_pictureRate), 1, 120),
                // Key frames are asked for by time, which holds at any picture rate; the encoder's own count is only a far limit.
                GopSize = (int)Math.Ceiling(_settings.GopSeconds * 120),
            },
            _logger);
    }

    private PixelLabel CreateLabel(bool fullRange) =>
        PixelLabel.Create(_settings.Text, _settings.Style, _settings.Font, _input.Width, _input.Height, fullRange);
}
