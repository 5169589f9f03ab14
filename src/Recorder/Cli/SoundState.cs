using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli;

/// <summary>Whether a pickup's sound is in a camera's recordings at the end of what is known.</summary>
/// <param name="Source">The pickup.</param>
/// <param name="Camera">The camera.</param>
/// <param name="Missing">Since when it is missing, and why; null where it is recorded, or was when the recorder stopped.</param>
internal sealed record SoundState(string Source, string Camera, Gap? Missing)
{
    internal static IReadOnlyList<SoundState> Of(CatalogReader catalog, string? source, Instant? from, Instant? to)
    {
        // What was missing when a recorder ended, ended with it.
        var ends = catalog.Sessions().Select(session => session.End).OfType<Instant>().ToHashSet();
        return
        [
            .. catalog.Gaps(from: from, to: to)
                .Where(gap => !gap.IsOfPictures && (source is null || gap.Track == source || gap.Camera == source))
                .GroupBy(gap => (gap.Track, gap.Camera))
                .OrderBy(gaps => gaps.Key.Track, StringComparer.Ordinal)
                .Select(gaps => new SoundState(gaps.Key.Track, gaps.Key.Camera, gaps.Last() is var last && (last.End is not { } end || ends.Contains(end)) ? last : null)),
        ];
    }
}
