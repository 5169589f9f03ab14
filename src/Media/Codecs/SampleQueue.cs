namespace Supervision.Media.Codecs;

/// <summary>Planar samples between resampler and encoder. Grows to the largest stretch that was written at once and stays.</summary>
internal sealed class SampleQueue(int channels)
{
    private float[] _samples = [];
    private int _capacity;

    /// <summary>Samples a channel that wait.</summary>
    internal int Count { get; private set; }

    /// <summary>Room for so many more samples a channel; channels lie <see cref="FreeStride"/> apart. Follow with <see cref="Advance"/>.</summary>
    internal Span<float> Free(int samples)
    {
        if (_capacity - Count < samples)
        {
            Grow(Count + samples);
        }

        return _samples.AsSpan(Count);
    }

    /// <summary>Samples from one channel to the next.</summary>
    internal int FreeStride => _capacity;

    internal void Advance(int samples) => Count += samples;

    internal void AddSilence(int samples)
    {
        _ = Free(samples);
        for (var channel = 0; channel < channels; channel++)
        {
            _samples.AsSpan((channel * _capacity) + Count, samples).Clear();
        }

        Count += samples;
    }

    /// <summary>Multiplies one sample of each channel.</summary>
    internal void Scale(int index, float gain)
    {
        for (var channel = 0; channel < channels; channel++)
        {
            _samples[(channel * _capacity) + index] *= gain;
        }
    }

    internal ReadOnlySpan<float> Peek(int channel, int samples) => _samples.AsSpan(channel * _capacity, samples);

    internal void Remove(int samples)
    {
        for (var channel = 0; channel < channels; channel++)
        {
            var all = _samples.AsSpan(channel * _capacity, Count);
            all[samples..].CopyTo(all);
        }

        Count -= samples;
    }

    private void Grow(int needed)
    {
        var capacity = Math.Max(needed, _capacity * 2);
        var larger = new float[capacity * channels];
        for (var channel = 0; channel < channels; channel++)
        {
            _samples.AsSpan(channel * _capacity, Count).CopyTo(larger.AsSpan(channel * capacity));
        }

        (_samples, _capacity) = (larger, capacity);
    }
}
