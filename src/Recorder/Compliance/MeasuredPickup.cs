using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Sound;

namespace Supervision.Recorder.Compliance;

/// <summary>What an archive knows of a pickup in the judged span.</summary>
/// <param name="Shares">How much of its sound is in the recordings of each camera, by the camera's id; cameras whose recordings do not know the pickup are left out.</param>
/// <param name="Minutes">Its levels in opening hours, or all where the hall has none.</param>
internal sealed record MeasuredPickup(IReadOnlyDictionary<string, HeardShare> Shares, IReadOnlyList<SoundMinute> Minutes)
{
    // Of a minute with less sound nobody can say that it was silent.
    private const double WholeSeconds = 30;

    /// <summary>True where minutes were measured, and nothing came in them. The first one of a recorder's life is never whole.</summary>
    internal bool IsNone => Minutes.Count >= SoundRule.Minutes(SoundFault.Missing) && Minutes.Sum(minute => minute.HeardSeconds) < 1;

    /// <summary>Whole minutes that were measured.</summary>
    internal IReadOnlyList<SoundMinute> Whole { get; } = [.. Minutes.Where(minute => minute.HeardSeconds >= WholeSeconds)];

    /// <summary>True where all of it was silence.</summary>
    internal bool IsSilent => Whole.Count > 0 && Whole.All(minute => SoundRule.Judge(minute).Contains(SoundFault.Silent));

    /// <summary>What is missing of it in a camera's recordings: the camera that has most of it.</summary>
    internal HeardShare? Best(IEnumerable<string> cameras) =>
        cameras.Select(camera => Shares.GetValueOrDefault(camera)).OfType<HeardShare>().Where(share => share.Recorded > Duration.Zero).MinBy(share => share.Missing);
}
