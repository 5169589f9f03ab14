namespace Supervision.Media.FFmpeg;

/// <summary>
/// A chain of libavfilter's filters that measures sound: decoded frames in, and out come stretches of a tenth of a second, one channel of 64-bit floats, with what
/// the filters found. For one format of sound; used by one thread at a time.
/// </summary>
internal sealed class SoundFilters : IDisposable
{
    /// <summary>Stretches a second.</summary>
    internal const int Rate = 10;

    private readonly FilterGraphHandle _graph = new();
    private readonly FrameHandle _frame = new();
    private long _samples;

    /// <param name="sound">A frame of the sound that will come.</param>
    /// <param name="log">Where libav's lines go.</param>
    /// <param name="steps">The filters that measure, in order.</param>
    /// <exception cref="LibavException">A filter or option is not there or refuses its value; names it.</exception>
    internal SoundFilters(FrameHandle sound, LibavLogSource log, params IReadOnlyList<FilterStep> steps)
    {
        var rate = sound.SampleRate;
        try
        {
            _graph.Append(
                new FilterStep(
                    "abuffer",
                    ("sample_rate", $"{rate}"),
                    ("sample_fmt", $"{sound.SampleFormat}"),
                    ("channel_layout", $"{sound.Channels}c"),
                    ("time_base", $"1/{rate}")),
                log);
            _graph.Append(new FilterStep("aformat", ("sample_fmts", "dbl"), ("channel_layouts", "mono")), log);
            _graph.Append(new FilterStep("asetnsamples", ("nb_out_samples", $"{rate / Rate}"), ("pad", "0")), log);
            foreach (var step in steps)
            {
                _graph.Append(step, log);
            }

            _graph.Append(new FilterStep("abuffersink"), log);
            _graph.Configure(log);
        }
        catch (LibavException)
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Adds a decoded frame, which stays the caller's but for its timestamp.</summary>
    internal void Send(FrameHandle sound)
    {
        sound.Timestamp = _samples;
        _samples += sound.Samples;
        LibavException.ThrowIfError(_graph.Send(sound), "measure sound");
    }

    /// <summary>The next stretch, valid until the next call; null where more sound is needed.</summary>
    internal FrameHandle? Receive()
    {
        _frame.Clear();
        return CodecResults.From(_graph.Receive(_frame), "take measured sound") == CodecResult.Done ? _frame : null;
    }

    public void Dispose()
    {
        _graph.Dispose();
        _frame.Dispose();
    }
}
