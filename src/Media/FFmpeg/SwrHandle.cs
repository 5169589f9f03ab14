using Supervision.Media.FFmpeg.Native;

namespace Supervision.Media.FFmpeg;

/// <summary>An <c>SwrContext</c>: decoded sound of any layout in, planar floats of the wanted rate and channels out.</summary>
internal sealed unsafe class SwrHandle : LibavHandle
{
    private readonly int _inRate;
    private readonly int _outRate;

    /// <summary>Opens a resampler.</summary>
    /// <param name="inFormat">libav's sample format of the input.</param>
    /// <param name="inRate">Samples a second of the input.</param>
    /// <param name="inChannels">Channels of the input.</param>
    /// <param name="outRate">Samples a second of the output.</param>
    /// <param name="outChannels">Channels of the output.</param>
    internal SwrHandle(int inFormat, int inRate, int inChannels, int outRate, int outChannels)
    {
        Libav.EnsureLoaded();
        (_inRate, _outRate, Channels) = (inRate, outRate, outChannels);
        AVChannelLayout input;
        AVChannelLayout output;
        LibAvutil.av_channel_layout_default(&input, inChannels);
        LibAvutil.av_channel_layout_default(&output, outChannels);
        nint context = 0;
        var operation = $"resample sound of {inRate} Hz, {inChannels} channels to {outRate} Hz, {outChannels} channels";
        var code = LibSwResample.swr_alloc_set_opts2(
            &context, &output, AvConstants.AV_SAMPLE_FMT_FLTP, outRate, &input, inFormat, inRate, 0, 0);
        LibavException.ThrowIfError(code, operation);
        Take(context, operation);

        // A resampler that is there from the start: switching it on at the first correction would click.
        _ = LibAvutil.av_opt_set((void*)context, "flags", "res", 0);
        LibavException.ThrowIfError(LibSwResample.swr_init(this), operation);
    }

    internal int Channels { get; }

    /// <summary>Output samples that still lie inside, at the output rate.</summary>
    internal long Delay => LibSwResample.swr_get_delay(this, _outRate);

    /// <summary>Output samples that come at most out of so many input samples.</summary>
    internal int MaxOutput(int inputSamples) => (int)(((long)inputSamples * _outRate / _inRate) + Delay + 256);

    /// <summary>Stretches the sound by so many output samples over the next ones; negative shortens.</summary>
    internal void Compensate(int samples, int distance) =>
        LibavException.ThrowIfError(LibSwResample.swr_set_compensation(this, samples, distance), "adjust the sound's speed");

    /// <summary>Resamples a decoded frame, leaving out its first samples.</summary>
    /// <param name="source">The frame.</param>
    /// <param name="skip">Input samples to leave out.</param>
    /// <param name="output">Planar floats: channel c starts at c times <paramref name="stride"/>.</param>
    /// <param name="stride">Samples from one channel to the next.</param>
    /// <param name="capacity">Samples a channel that fit.</param>
    /// <returns>Samples a channel written.</returns>
    internal int Convert(FrameHandle source, int skip, Span<float> output, int stride, int capacity)
    {
        var input = stackalloc byte*[8];
        source.PointAt(input, skip);
        return Convert(input, source.Samples - skip, output, stride, capacity);
    }

    /// <summary>Resamples silence.</summary>
    /// <param name="silence">A frame of silence in the input's format, at least as long.</param>
    /// <param name="samples">Input samples of silence.</param>
    /// <param name="output">As for the other overload.</param>
    /// <param name="stride">Samples from one channel to the next.</param>
    /// <param name="capacity">Samples a channel that fit.</param>
    internal int ConvertSilence(ReadOnlySpan<byte> silence, int samples, Span<float> output, int stride, int capacity)
    {
        fixed (byte* zeros = silence)
        {
            var input = stackalloc byte*[8];
            for (var channel = 0; channel < 8; channel++)
            {
                input[channel] = zeros;
            }

            return Convert(input, samples, output, stride, capacity);
        }
    }

    private int Convert(byte** input, int samples, Span<float> output, int stride, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(output.Length, (stride * (Channels - 1)) + capacity);
        fixed (float* first = output)
        {
            var target = stackalloc byte*[8];
            for (var channel = 0; channel < Channels; channel++)
            {
                target[channel] = (byte*)(first + (channel * stride));
            }

            var written = LibSwResample.swr_convert(this, target, capacity, input, samples);
            LibavException.ThrowIfError(written, "resample sound");
            return written;
        }
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        var context = handle;
        LibSwResample.swr_free(&context);
        return true;
    }
}
