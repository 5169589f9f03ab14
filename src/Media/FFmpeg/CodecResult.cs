namespace Supervision.Media.FFmpeg;

/// <summary>What a codec, filter graph or file answers when nothing is wrong: these are values, not errors.</summary>
public enum CodecResult
{
    /// <summary>Done: the input was taken, or an output was given.</summary>
    Done,

    /// <summary>Receiving: more input is needed first. Sending: take the output first, then send again.</summary>
    Again,

    /// <summary>Everything was given out; nothing will come any more.</summary>
    End,

    /// <summary>The input is broken and was left out; go on with the next one.</summary>
    Broken,
}
