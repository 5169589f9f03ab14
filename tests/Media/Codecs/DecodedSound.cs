using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Media.Codecs;
using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Codecs;

/// <summary>Collects AAC units and decodes them as a player would: each decoded frame stands at its unit's timestamp.</summary>
internal sealed class DecodedSound : IDisposable
{
    private readonly LibavLogSource _log = new(NullLogger.Instance);
    private readonly FrameHandle _frame = new();
    private SoundDecoder? _decoder;
    private long _loudAt = -(1L << 60);

    internal List<long> Timestamps { get; } = [];

    /// <summary>Times (output samples) at which the sound rises above half of full scale after silence.</summary>
    internal List<long> Onsets { get; } = [];

    internal List<float> Samples { get; } = [];

    internal bool KeepsSamples { get; init; }

    internal void Receive(AccessUnit unit)
    {
        _decoder ??= new SoundDecoder((AudioFormat)unit.Format, _log);
        Timestamps.Add(unit.Timestamp);
        Assert.Equal(CodecResult.Done, _decoder.Send(unit));
        while (_decoder.Receive(_frame) == CodecResult.Done)
        {
            Look(_frame.Channel(0), unit.Timestamp);
        }

        unit.Dispose();
    }

    public void Dispose()
    {
        _decoder?.Dispose();
        _frame.Dispose();
        _log.Dispose();
    }

    private void Look(ReadOnlySpan<float> samples, long start)
    {
        if (KeepsSamples)
        {
            Samples.AddRange(samples);
        }

        for (var index = NextLoud(samples, 0); index < samples.Length; index = NextLoud(samples, index + 1))
        {
            if (start + index - _loudAt > 1000)
            {
                Onsets.Add(start + index);
            }

            _loudAt = start + index;
        }
    }

    private static int NextLoud(ReadOnlySpan<float> samples, int from)
    {
        var found = samples[from..].IndexOfAnyExceptInRange(-0.3f, 0.3f);
        return found < 0 ? samples.Length : from + found;
    }
}
