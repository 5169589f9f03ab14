using Supervision.Media.FFmpeg;

namespace Supervision.Media.Codecs;

/// <summary>Brings decoded sound to the encoder's rate and channels. Opens a new resampler where the decoded sound changes.</summary>
internal sealed class SoundResampler(int rate, int channels) : IDisposable
{
    /// <summary>Most input samples of silence at once.</summary>
    internal const int SilenceChunk = 1024;

    private const int MaxChannels = 8;

    private static readonly byte[] Silence = new byte[SilenceChunk * MaxChannels * sizeof(float)];

    private SwrHandle? _resampler;
    private (int Format, int Rate, int Channels) _input;

    /// <summary>Output samples that lie inside.</summary>
    internal long Delay => _resampler?.Delay ?? 0;

    /// <summary>Gets ready for a frame.</summary>
    /// <returns>False where its layout cannot be handled.</returns>
    internal bool Accepts(FrameHandle frame)
    {
        if (frame is not { Samples: > 0, SampleRate: > 0, Channels: > 0 and <= MaxChannels })
        {
            return false;
        }

        var input = (frame.SampleFormat, frame.SampleRate, frame.Channels);
        if (_resampler is null || input != _input)
        {
            _resampler?.Dispose();
            _resampler = new SwrHandle(frame.SampleFormat, frame.SampleRate, frame.Channels, rate, channels);
            _input = input;
        }

        return true;
    }

    internal long OutputLength(int inputSamples) => (long)inputSamples * rate / _input.Rate;

    internal int InputLength(long outputSamples) => (int)(outputSamples * _input.Rate / rate);

    internal void Slew(int samples, int distance) => _resampler!.Compensate(samples, distance);

    /// <summary>Resamples a frame into the queue.</summary>
    /// <returns>Output samples.</returns>
    internal int Convert(FrameHandle frame, int skip, SampleQueue queue)
    {
        var free = queue.Free(_resampler!.MaxOutput(frame.Samples));
        return Wrote(queue, _resampler.Convert(frame, skip, free, queue.FreeStride, queue.FreeStride - queue.Count));
    }

    /// <summary>Resamples silence into the queue.</summary>
    /// <returns>Output samples.</returns>
    internal int ConvertSilence(int samples, SampleQueue queue)
    {
        var free = queue.Free(_resampler!.MaxOutput(samples));
        return Wrote(queue, _resampler.ConvertSilence(Silence, samples, free, queue.FreeStride, queue.FreeStride - queue.Count));
    }

    public void Dispose() => _resampler?.Dispose();

    private static int Wrote(SampleQueue queue, int samples)
    {
        queue.Advance(samples);
        return samples;
    }
}
