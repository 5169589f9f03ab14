using NodaTime;

using Supervision.Media.Streams;

namespace Supervision.Recorder.Probe;

/// <summary>What a stream really is, measured for a while.</summary>
/// <param name="Length">How long was listened.</param>
/// <param name="Picture">Null where no picture came.</param>
/// <param name="Sound">Null where the stream has no sound that can be recorded, or none was asked for.</param>
/// <param name="Received">Packets, losses and jitter.</param>
/// <param name="ClockOffset">The sender's clock minus the recorder's, by RTCP, network delay included; null where no report came.</param>
/// <param name="Interruption">Why the stream ended before its time, one line in English; null where it did not.</param>
internal sealed record StreamMeasure(
    TimeSpan Length, PictureMeasure? Picture, SoundMeasure? Sound, SourceStatistics Received, Duration? ClockOffset, string? Interruption)
{
    /// <summary>The stream offers no pictures: a pickup.</summary>
    internal bool IsSoundAlone { get; init; }

    /// <summary>It played all the time, and its pictures came, or its sound where that is all it has.</summary>
    internal bool IsGood => Interruption is null && (IsSoundAlone ? Sound is { Level: not null } : Picture is not null);
}
