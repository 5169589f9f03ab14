using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli;

/// <summary>What is known of sounds in a range of time.</summary>
/// <param name="Sounds">Minutes by sound, pickups first: each has one at least, by time.</param>
/// <param name="Events">What was wrong with them in opening hours.</param>
internal sealed record SoundSeries(IReadOnlyList<IGrouping<SoundSource, SoundMinute>> Sounds, IReadOnlyList<SoundFaultEvent> Events)
{
    internal static readonly SoundSeries Empty = new([], []);

    internal static SoundSeries Of(CatalogReader catalog, string? camera, Instant? from, Instant? to) => new(
        [.. catalog.SoundMinutes(camera, from, to).GroupBy(minute => minute.Source)],
        catalog.SoundFaults(camera, from, to));
}
