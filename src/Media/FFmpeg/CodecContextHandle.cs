using Supervision.Media.FFmpeg.Native;

using static Supervision.Media.FFmpeg.Native.AvConstants;

namespace Supervision.Media.FFmpeg;

/// <summary>An open <c>AVCodecContext</c>: a decoder or an encoder.</summary>
internal sealed unsafe class CodecContextHandle : LibavHandle
{
    private CodecContextHandle(AVCodec* codec, LibavLogSource log)
    {
        Take((nint)LibAvCodec.avcodec_alloc_context3(codec), "allocate codec");
        Context->opaque = log.Id;
    }

    private AVCodecContext* Context => (AVCodecContext*)Address;

    /// <summary>Parameter sets or AudioSpecificConfig that the encoder made.</summary>
    internal ReadOnlySpan<byte> Configuration => new((void*)Context->extradata, Context->extradata_size);

    /// <summary>Samples that a sound encoder takes at once.</summary>
    internal int FrameSize => Context->frame_size;

    internal static CodecContextHandle OpenDecoder(DecoderSettings settings, LibavLogSource log)
    {
        Libav.EnsureLoaded();
        var codec = LibAvCodec.avcodec_find_decoder(settings.CodecId);
        var operation = $"open decoder {NativeText.Read(LibAvCodec.avcodec_get_name(settings.CodecId))}";
        return Open(codec, operation, log, opened => opened.Apply(settings));
    }

    internal static CodecContextHandle OpenEncoder(EncoderSettings settings, LibavLogSource log)
    {
        Libav.EnsureLoaded();
        var codec = LibAvCodec.avcodec_find_encoder_by_name(settings.Name);
        return Open(codec, $"open encoder {settings.Name}", log, opened => opened.Apply(settings));
    }

    /// <summary>Opens libav's own AAC-LC encoder; time base is one sample.</summary>
    internal static CodecContextHandle OpenAacEncoder(int rate, int channels, long bitRate, LibavLogSource log)
    {
        Libav.EnsureLoaded();
        var codec = LibAvCodec.avcodec_find_encoder_by_name("aac");
        return Open(codec, "open encoder aac", log, opened =>
        {
            var context = opened.Context;
            context->sample_rate = rate;
            context->sample_fmt = AV_SAMPLE_FMT_FLTP;
            LibAvutil.av_channel_layout_default(&context->ch_layout, channels);
            context->bit_rate = bitRate;
            context->time_base = new AVRational { num = 1, den = rate };
            context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
        });
    }

    internal int Send(PacketHandle packet) => LibAvCodec.avcodec_send_packet(this, packet);

    internal int Send(FrameHandle frame) => LibAvCodec.avcodec_send_frame(this, frame);

    internal int SendEndToDecoder() => LibAvCodec.avcodec_send_packet(this, 0);

    internal int SendEndToEncoder() => LibAvCodec.avcodec_send_frame(this, 0);

    internal int Receive(FrameHandle frame) => LibAvCodec.avcodec_receive_frame(this, frame);

    internal int Receive(PacketHandle packet) => LibAvCodec.avcodec_receive_packet(this, packet);

    /// <summary>Forgets what lies inside, for example after a loss.</summary>
    internal void Flush() => LibAvCodec.avcodec_flush_buffers(this);

    private static CodecContextHandle Open(AVCodec* codec, string operation, LibavLogSource log, Action<CodecContextHandle> apply)
    {
        if (codec == null)
        {
            throw new LibavException(operation, "this libavcodec does not have it; install Debian's libavcodec59 or libavcodec-extra59");
        }

        var opened = new CodecContextHandle(codec, log);
        try
        {
            using var scope = log.Enter();
            apply(opened);
            LibavException.ThrowIfError(LibAvCodec.avcodec_open2(opened, codec, 0), operation, log);
            return opened;
        }
        catch (LibavException)
        {
            opened.Dispose();
            throw;
        }
    }

    private void Apply(DecoderSettings settings)
    {
        var context = Context;
        context->thread_count = Math.Max(settings.Threads, 1);
        context->thread_type = FF_THREAD_SLICE;
        context->max_pixels = settings.MaxPixels > 0 ? settings.MaxPixels : context->max_pixels;
        context->pkt_timebase = new AVRational { num = 1, den = Streams.VideoFormat.VideoClockRate };
        context->bits_per_coded_sample = settings.BitsPerSample;
        if (settings.Channels > 0)
        {
            context->sample_rate = settings.SampleRate;
            context->pkt_timebase = new AVRational { num = 1, den = settings.SampleRate };
            LibAvutil.av_channel_layout_default(&context->ch_layout, settings.Channels);
        }

        SetConfiguration(settings.Configuration.Span);
    }

    private void SetConfiguration(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        var copy = LibAvutil.av_mallocz((nuint)(bytes.Length + AV_INPUT_BUFFER_PADDING_SIZE));
        LibavException.ThrowIfError(copy == null ? AVERROR_ENOMEM : 0, "allocate decoder configuration");
        bytes.CopyTo(new Span<byte>(copy, bytes.Length));
        Context->extradata = (nint)copy;
        Context->extradata_size = bytes.Length;
    }

    private void Apply(EncoderSettings settings)
    {
        var context = Context;
        context->width = settings.Width;
        context->height = settings.Height;
        context->pix_fmt = settings.PixelFormat;
        context->time_base = new AVRational { num = 1, den = Streams.VideoFormat.VideoClockRate };
        context->framerate = new AVRational { num = settings.FrameRate, den = 1 };
        context->bit_rate = settings.BitRate;
        context->rc_max_rate = settings.BitRate;
        context->rc_buffer_size = (int)Math.Min(settings.BitRate * 2, int.MaxValue);
        context->gop_size = settings.GopSize;
        context->max_b_frames = 0;
        context->thread_count = Math.Max(settings.Threads, 1);
        context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_CLOSED_GOP;
        Apply(settings.Colour);
        foreach (var (name, value) in settings.Options)
        {
            var code = LibAvutil.av_opt_set(context, name, value, AV_OPT_SEARCH_CHILDREN);
            LibavException.ThrowIfError(code, $"set option {name} of encoder {settings.Name} to '{value}'");
        }
    }

    private void Apply(PictureColour colour)
    {
        var context = Context;
        context->color_primaries = colour.Primaries;
        context->color_trc = colour.Transfer;
        context->colorspace = colour.Matrix;
        context->color_range = colour.IsFullRange ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
        context->chroma_sample_location = colour.ChromaLocation;
        context->sample_aspect_ratio = new AVRational { num = colour.AspectNumerator, den = Math.Max(colour.AspectDenominator, 1) };
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        var context = (AVCodecContext*)handle;
        LibAvCodec.avcodec_free_context(&context);
        return true;
    }
}
