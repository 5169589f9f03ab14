using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli;

/// <summary>What is known of sounds in a range of time.</summary>
/// <param name="Sounds">Minutes by sound, pickups first: each has one at least, by time.</param>
/// <param name="Events">What was wrong with them in opening hours.</param>
/// <param name="States">Whether pickups are recorded, also those of which no minute was measured yet.</param>
internal sealed record SoundSeries(IReadOnlyList<IGrouping<SoundSource, SoundMinute>> Sounds, IReadOnlyList<SoundFaultEvent> Events, IReadOnlyList<SoundState> States)
{
    internal static readonly SoundSeries Empty = new([], [], []);

    /// <summary>Pickups of which no minute was measured.</summary>
    internal IEnumerable<string> Unmeasured =>
        States.Select(state => state.Source).Distinct(StringComparer.Ordinal).Where(source => !Sounds.Any(sound => sound.Key.IsPickup && sound.Key.Id == source));

    /// <summary>As <see cref="HallEvent.Of"/>.</summary>
    internal static SoundSeries Of(CatalogReader catalog, string? source, (Instant? From, Instant? To) range, Instant? dead) => new(
        [.. catalog.SoundMinutes(source, range.From, range.To).GroupBy(minute => minute.Source)],
        [.. catalog.SoundFaults(source, range.From, range.To).Select(fault => HallEvent.Ended(fault, dead))],
        SoundState.Of(catalog, source, range.From, range.To));
}
