using Supervision.Media.FFmpeg.Native;

namespace Supervision.Media.FFmpeg;

/// <summary>An open <c>AVFormatContext</c> for reading.</summary>
internal sealed unsafe class FormatInputHandle : LibavHandle
{
    private readonly Interruption _interruption;

    /// <summary>Opens; the interruption is owned from here on.</summary>
    /// <param name="url">File or address.</param>
    /// <param name="protocols">libav's protocols that may be used, divided by commas.</param>
    /// <param name="interruption">Deadline, already begun.</param>
    /// <param name="log">Whose log its lines belong to.</param>
    internal FormatInputHandle(string url, string protocols, Interruption interruption, LibavLogSource log)
    {
        Libav.EnsureLoaded();
        _interruption = interruption;
        var context = LibAvFormat.avformat_alloc_context();
        LibavException.ThrowIfError(context == null ? AvConstants.AVERROR_ENOMEM : 0, "allocate file reader");
        context->interrupt_callback = interruption.Callback;
        context->opaque = log.Id;
        nint options = 0;
        _ = LibAvutil.av_dict_set(&options, "protocol_whitelist", protocols, 0);
        var code = LibAvFormat.avformat_open_input(&context, url, 0, &options);
        LibAvutil.av_dict_free(&options);
        interruption.ThrowIfStopped(code, $"open {url}");
        LibavException.ThrowIfError(code, $"open {url}", log);
        Take((nint)context, $"open {url}");
    }

    private AVFormatContext* Context => (AVFormatContext*)Address;

    internal int StreamCount => (int)Context->nb_streams;

    internal int FindStreams() => LibAvFormat.avformat_find_stream_info(this, null);

    internal int Read(PacketHandle packet) => LibAvFormat.av_read_frame(this, packet);

    internal FormatStream Stream(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, Context->nb_streams);
        var stream = ((AVStream**)Context->streams)[index];
        var codec = (AVCodecParameters*)stream->codecpar;
        return new FormatStream(
            index,
            NativeText.Read(LibAvCodec.avcodec_get_name(codec->codec_id)),
            codec->width,
            codec->height,
            codec->sample_rate,
            codec->ch_layout.nb_channels,
            stream->time_base.num,
            stream->time_base.den,
            new ReadOnlySpan<byte>((void*)codec->extradata, codec->extradata_size).ToArray());
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        var context = (AVFormatContext*)handle;
        LibAvFormat.avformat_close_input(&context);
        _interruption.Dispose();
        return true;
    }
}
