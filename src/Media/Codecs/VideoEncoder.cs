using System.Diagnostics.CodeAnalysis;

using Microsoft.Extensions.Logging;

using Supervision.Media.FFmpeg;
using Supervision.Media.H264;
using Supervision.Media.Streams;

namespace Supervision.Media.Codecs;

/// <summary>
/// Encodes pictures without delay: after each <see cref="Encode"/> receive until <see cref="CodecResult.Again"/>. Timestamps are the pictures'
/// own. Used by one thread at a time; nothing is allocated per picture.
/// </summary>
public sealed class VideoEncoder : IDisposable
{
    private readonly VideoEncoderOptions _options;
    private readonly CodecContextHandle _codec;
    private readonly PacketHandle _packet = new();
    private readonly FrameHandle _own = new();
    private readonly PixelConverter? _converter;
    private readonly ArrivalRing _arrivals = new();
    private readonly LibavLogSource _log;

    private VideoEncoder(VideoEncoderOptions options, int pixelFormat, CodecContextHandle codec, LibavLogSource log)
    {
        (_options, _codec, _log) = (options, codec, log);
        _converter = EncoderPreset.CopiesAtOnce(options.EncoderName) ? null : new PixelConverter(pixelFormat);
        Format = EncodedFormat.Build(options.Codec, codec.Configuration);
    }

    /// <summary>The format of all units that come out.</summary>
    public VideoFormat Format { get; }

    /// <summary>Opens an encoder.</summary>
    /// <param name="options">How to encode.</param>
    /// <param name="logger">Where libav's lines go.</param>
    /// <exception cref="LibavException">The encoder is not there, lacks its device, or refuses an option; says which.</exception>
    public static VideoEncoder Create(VideoEncoderOptions options, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Width <= 0 || options.Height <= 0 || ((options.Width | options.Height) & 1) != 0)
        {
            throw new LibavException($"open encoder {options.EncoderName}", $"a picture of {options.Width}x{options.Height} has no even, positive size");
        }

        var pixelFormat = CodecProbe.PixelFormatFor(options);
        var log = new LibavLogSource(logger);
        CodecContextHandle? codec = null;
        try
        {
            codec = CodecContextHandle.OpenEncoder(SettingsOf(options, pixelFormat), log);
            return new VideoEncoder(options, pixelFormat, codec, log);
        }
        catch (LibavException)
        {
            codec?.Dispose();
            log.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Encodes one picture, whose pixels are read before this returns; it stays with the caller. All units of earlier pictures must have
    /// been received.
    /// </summary>
    /// <param name="picture">YUV 4:2:0 of the size that the encoder was opened for; timestamps must rise.</param>
    /// <param name="forceKeyFrame">True makes it a key frame that nothing later reaches behind.</param>
    /// <returns>Done; Again where units must be received first.</returns>
    /// <exception cref="LibavException">The picture has another size, or the encoder failed.</exception>
    public CodecResult Encode(Picture picture, bool forceKeyFrame)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (picture.Layout != PixelLayout.Yuv420P || picture.Width != _options.Width || picture.Height != _options.Height)
        {
            throw new LibavException(
                "encode a picture", $"it is {picture.Width}x{picture.Height} {picture.Layout}, but the encoder was opened for {_options.Width}x{_options.Height} Yuv420P");
        }

        using var scope = _log.Enter();
        var frame = picture.Frame;
        if (_converter is not null)
        {
            _converter.Convert(picture.Frame, _own);
            frame = _own;
        }

        frame.SetKeyFrameRequest(forceKeyFrame);
        _arrivals.Add(picture.Timestamp, picture.Arrival, picture.ArrivalTicks);
        return CodecResults.From(_codec.Send(frame), "encode a picture", _log);
    }

    /// <summary>Says that no more pictures come: receive until End.</summary>
    public CodecResult SendEnd()
    {
        using var scope = _log.Enter();
        return CodecResults.From(_codec.SendEndToEncoder(), "end encoding", _log);
    }

    /// <summary>Takes the next coded picture, with the picture's timestamp and arrival.</summary>
    /// <param name="unit">The unit, which the caller owns; null unless Done.</param>
    /// <returns>Done, Again or End.</returns>
    public CodecResult Receive(out AccessUnit? unit)
    {
        using var scope = _log.Enter();
        unit = null;
        var result = CodecResults.From(_codec.Receive(_packet), "take a coded picture", _log);
        if (result == CodecResult.Done)
        {
            unit = ToUnit(_packet);
            _packet.Clear();
        }

        return result;
    }

    /// <summary>Frees the encoder.</summary>
    public void Dispose()
    {
        using (_log.Enter())
        {
            _codec.Dispose();
        }

        _packet.Dispose();
        _own.Dispose();
        _converter?.Dispose();
        _log.Dispose();
    }

    private static EncoderSettings SettingsOf(VideoEncoderOptions options, int pixelFormat) => new()
    {
        Name = options.EncoderName,
        Width = options.Width,
        Height = options.Height,
        FrameRate = options.FrameRate,
        BitRate = options.BitRate,
        GopSize = options.GopSize,
        Threads = options.Threads,
        PixelFormat = pixelFormat,
        Colour = options.Colour,
        Options = EncoderPreset.OptionsOf(options),
    };

    [SuppressMessage("Reliability", "CA2000", Justification = "The caller owns the unit.")]
    private AccessUnit ToUnit(PacketHandle packet)
    {
        var unit = AccessUnit.Rent(packet.Data.Length + 64);
        AnnexB.WriteLengthPrefixed(packet.Data, unit);
        unit.Format = Format;
        unit.Timestamp = packet.Timestamp;
        unit.IsKeyFrame = packet.IsKeyFrame;
        (unit.Arrival, unit.ArrivalTicks) = _arrivals.Find(packet.Timestamp);
        return unit;
    }
}
