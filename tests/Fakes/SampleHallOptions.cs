namespace Supervision.Tests.Fakes;

/// <summary>What a <see cref="SampleHall"/> serves.</summary>
internal sealed record SampleHallOptions
{
    /// <summary>The cameras <c>/cam1</c> ... and their soundless twins <c>/silent1</c> ...</summary>
    internal int Cameras { get; init; } = 4;

    /// <summary>A file whose orders the hall follows; null serves the loops.</summary>
    internal string? Control { get; init; }

    /// <summary>Adds <c>/clap</c> (AAC) and <c>/clap-alaw</c>: a white flash and a beep that start at the same instant each 2 s.</summary>
    internal bool Clap { get; init; }

    /// <summary>Length of the loop in seconds: a multiple of 8, at most 40.</summary>
    internal int LoopSeconds { get; init; } = 8;

    /// <summary>RTSP port; 0 takes a free one. Give the port of a hall that ended, and its cameras are back.</summary>
    internal int Port { get; init; }
}
