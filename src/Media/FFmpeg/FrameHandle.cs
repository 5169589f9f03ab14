using System.Buffers.Text;
using System.Runtime.InteropServices;

using Supervision.Media.FFmpeg.Native;

using static Supervision.Media.FFmpeg.Native.AvConstants;

namespace Supervision.Media.FFmpeg;

/// <summary>An <c>AVFrame</c>: a decoded picture or a stretch of sound. Its spans are valid until the frame is refilled or disposed.</summary>
internal sealed unsafe class FrameHandle : LibavHandle
{
    internal FrameHandle()
    {
        Libav.EnsureLoaded();
        Take((nint)LibAvutil.av_frame_alloc(), "allocate frame");
    }

    private AVFrame* Frame => (AVFrame*)Address;

    internal int Width => Frame->width;

    internal int Height => Frame->height;

    internal int PixelFormat => Frame->format;

    internal int Samples => Frame->nb_samples;

    internal int SampleRate => Frame->sample_rate;

    internal int SampleFormat => Frame->format;

    internal int Channels => Frame->ch_layout.nb_channels;

    internal bool IsKeyFrame => Frame->key_frame != 0;

    internal bool IsDamaged => Frame->decode_error_flags != 0;

    internal bool IsFullRange => Frame->format == AV_PIX_FMT_YUVJ420P || Frame->color_range == AVCOL_RANGE_JPEG;

    internal PictureColour Colour => new(
        Frame->color_primaries, Frame->color_trc, Frame->colorspace, IsFullRange, Frame->chroma_location,
        Frame->sample_aspect_ratio.num, Frame->sample_aspect_ratio.den);

    internal long Timestamp
    {
        get => Frame->pts;
        set => Frame->pts = value;
    }

    /// <summary>The frame's native name of its pixel format.</summary>
    internal string PixelFormatName => NativeText.Read(LibAvutil.av_get_pix_fmt_name(Frame->format));

    internal int Stride(int plane) => Frame->linesize[plane];

    /// <summary>One plane of a picture.</summary>
    /// <param name="plane">0 luma, 1 and 2 chroma.</param>
    /// <param name="rowBytes">Bytes of a row that hold pixels.</param>
    /// <param name="rows">Rows of that plane.</param>
    internal Span<byte> Plane(int plane, int rowBytes, int rows)
    {
        var stride = Frame->linesize[plane];
        if (Frame->data[plane] == 0 || stride < rowBytes || rows <= 0)
        {
            return [];
        }

        return new Span<byte>((void*)Frame->data[plane], checked((stride * (rows - 1)) + rowBytes));
    }

    /// <summary>The samples of one channel of planar sound, as 32-bit floats.</summary>
    internal Span<float> Channel(int channel) => new((void*)Frame->data[channel], Frame->nb_samples);

    /// <summary>The samples of sound with one channel, as 64-bit floats.</summary>
    internal ReadOnlySpan<double> Doubles => new((void*)Frame->data[0], Frame->nb_samples);

    /// <summary>A number that a filter attached; null where there is none.</summary>
    /// <param name="key">The filter's name for it, ending with a zero byte.</param>
    internal double? Measured(ReadOnlySpan<byte> key)
    {
        fixed (byte* name = key)
        {
            var entry = LibAvutil.av_dict_get(Frame->metadata, name, null, 0);
            return entry == null ? null : ReadNumber(MemoryMarshal.CreateReadOnlySpanFromNullTerminated((byte*)entry->value));
        }
    }

    // C writes -inf for the level of nothing.
    private static double ReadNumber(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out double value, out var read) && read == text.Length ? value : text.StartsWith("-"u8) ? double.NegativeInfinity : double.NaN;

    /// <summary>Where each of the first eight data pointers points, moved on by so many samples of sound.</summary>
    internal void PointAt(byte** pointers, int skipSamples)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)skipSamples, (uint)Frame->nb_samples);
        var bytes = LibAvutil.av_get_bytes_per_sample(Frame->format) * (LibAvutil.av_sample_fmt_is_planar(Frame->format) != 0 ? 1 : Channels);
        for (var index = 0; index < 8; index++)
        {
            pointers[index] = Frame->data[index] == 0 ? null : (byte*)Frame->data[index] + (skipSamples * bytes);
        }
    }

    /// <summary>Gives the frame fresh memory for a picture.</summary>
    internal void AllocatePicture(int width, int height, int pixelFormat)
    {
        Clear();
        Frame->width = width;
        Frame->height = height;
        Frame->format = pixelFormat;
        LibavException.ThrowIfError(LibAvutil.av_frame_get_buffer(this, 0), "allocate picture");
    }

    /// <summary>Gives the frame fresh memory for planar float sound.</summary>
    internal void AllocateSound(int samples, int rate, int channels)
    {
        Clear();
        Frame->nb_samples = samples;
        Frame->sample_rate = rate;
        Frame->format = AV_SAMPLE_FMT_FLTP;
        LibAvutil.av_channel_layout_default(&Frame->ch_layout, channels);
        LibavException.ThrowIfError(LibAvutil.av_frame_get_buffer(this, 0), "allocate sound");
    }

    internal void SetColour(PictureColour colour)
    {
        Frame->color_primaries = colour.Primaries;
        Frame->color_trc = colour.Transfer;
        Frame->colorspace = colour.Matrix;
        Frame->color_range = colour.IsFullRange ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
        Frame->chroma_location = colour.ChromaLocation;
        Frame->sample_aspect_ratio = new AVRational { num = colour.AspectNumerator, den = colour.AspectDenominator };
    }

    /// <summary>Tells an encoder whether this picture must be a key frame.</summary>
    internal void SetKeyFrameRequest(bool wanted) => Frame->pict_type = wanted ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE;

    /// <summary>Copies the bytes where somebody else holds them too.</summary>
    internal void MakeWritable() => LibavException.ThrowIfError(LibAvutil.av_frame_make_writable(this), "make picture writable");

    /// <summary>Takes over the bytes of another frame, which is empty afterwards.</summary>
    internal void MoveFrom(FrameHandle source)
    {
        Clear();
        LibAvutil.av_frame_move_ref(this, source);
    }

    internal void Clear() => LibAvutil.av_frame_unref(this);

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        var frame = (AVFrame*)handle;
        LibAvutil.av_frame_free(&frame);
        return true;
    }
}
