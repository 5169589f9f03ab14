using Microsoft.Extensions.Logging;

using Supervision.Media.FFmpeg;
using Supervision.Media.FFmpeg.Native;
using Supervision.Media.Streams;

namespace Supervision.Media.Codecs;

/// <summary>
/// Decodes the pictures of one <see cref="VideoFormat"/>. Send a unit, then receive until <see cref="CodecResult.Again"/>. Broken bytes are a
/// value, never an exception. Used by one thread at a time; nothing is allocated per picture.
/// </summary>
public sealed class VideoDecoder : IDisposable
{
    // A coded picture may be a little larger than what is shown of it (macroblocks, coding tree blocks).
    private const int CodedMargin = 64;

    private readonly CodecContextHandle _codec;
    private readonly PacketHandle _packet = new();
    private readonly FrameHandle _scratch = new();
    private readonly PixelConverter _converter = new(AvConstants.AV_PIX_FMT_YUV420P);
    private readonly ArrivalRing _arrivals = new();
    private readonly LibavLogSource _log;

    private VideoDecoder(VideoFormat format, CodecContextHandle codec, LibavLogSource log) => (Format, _codec, _log) = (format, codec, log);

    /// <summary>What it decodes. A unit of another format needs another decoder.</summary>
    public VideoFormat Format { get; }

    /// <summary>Opens a decoder.</summary>
    /// <param name="format">Coding and parameter sets.</param>
    /// <param name="threads">Threads for the slices of one picture, 1 or more. It never delays pictures.</param>
    /// <param name="logger">Where libav's lines go.</param>
    /// <exception cref="LibavException">The parameter sets are broken, or this libavcodec lacks the decoder.</exception>
    public static VideoDecoder Create(VideoFormat format, int threads, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        Libav.EnsureLoaded();
        var codecId = format.Codec == VideoCodec.H264 ? AvConstants.AV_CODEC_ID_H264 : AvConstants.AV_CODEC_ID_HEVC;
        var maxPixels = (long)(format.Width + CodedMargin) * (format.Height + CodedMargin);
        var log = new LibavLogSource(logger);
        try
        {
            var settings = new DecoderSettings(codecId, format.DecoderConfiguration, threads, MaxPixels: maxPixels);
            return new VideoDecoder(format, CodecContextHandle.OpenDecoder(settings, log), log);
        }
        catch (LibavException)
        {
            log.Dispose();
            throw;
        }
    }

    /// <summary>Sends one coded picture. The unit stays with the caller.</summary>
    /// <returns>Done; Broken where the bytes make no picture; Again where pictures must be received first.</returns>
    public CodecResult Send(AccessUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        using var scope = _log.Enter();
        _arrivals.Add(unit.Timestamp, unit.Arrival, unit.ArrivalTicks);
        _packet.Fill(unit.Data.Span, unit.Timestamp);
        return CodecResults.FromDecoding(_codec.Send(_packet), "decode a picture");
    }

    /// <summary>Says that nothing more comes: receive until End.</summary>
    public CodecResult SendEnd()
    {
        using var scope = _log.Enter();
        return CodecResults.FromDecoding(_codec.SendEndToDecoder(), "end decoding");
    }

    /// <summary>
    /// Fills the picture with the next decoded one, always as YUV 4:2:0 of 8 bit (other formats are converted). The decoder may predict from
    /// its bytes: see <see cref="Picture.Plane"/>.
    /// </summary>
    /// <returns>Done, Again, End; Broken where the newest unit makes no picture.</returns>
    public CodecResult Receive(Picture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        using var scope = _log.Enter();
        picture.Refilling();
        var result = CodecResults.FromDecoding(_codec.Receive(picture.Frame), "take a decoded picture");
        if (result != CodecResult.Done)
        {
            picture.Frame.Clear();
            return result;
        }

        if (picture.Layout != PixelLayout.Yuv420P)
        {
            _scratch.MoveFrom(picture.Frame);
            _converter.Convert(_scratch, picture.Frame);
            _scratch.Clear();
        }

        (picture.Arrival, picture.ArrivalTicks) = _arrivals.Find(picture.Timestamp);
        return result;
    }

    /// <summary>Forgets everything: the next unit must be a key frame.</summary>
    public void Flush()
    {
        using var scope = _log.Enter();
        _codec.Flush();
    }

    /// <summary>Frees the decoder. Pictures that it filled stay valid.</summary>
    public void Dispose()
    {
        using (_log.Enter())
        {
            _codec.Dispose();
        }

        _packet.Dispose();
        _scratch.Dispose();
        _converter.Dispose();
        _log.Dispose();
    }
}
