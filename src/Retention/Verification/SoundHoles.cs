using NodaTime;

using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Retention.Archive;

namespace Supervision.Retention.Verification;

/// <summary>Holes in the tracks of pickups in a file, against the gaps of sound in the catalogue: what is missing in a track must be explained.</summary>
internal static class SoundHoles
{
    /// <summary>A hole up to this length needs no gap: shorter ones are stored as silence, and places in time are rounded.</summary>
    internal static readonly Duration Tolerance = Duration.FromSeconds(0.5);

    /// <summary>The same where a run ends: sound of so long ago may have been on its way (a pickup's may be 5 s late), or its gap on its way to the journal.</summary>
    internal static readonly Duration ToleranceAtEnd = Duration.FromSeconds(6);

    private const int AacFrame = 1024;

    /// <summary>The longest hole of each pickup's track that no gap explains.</summary>
    /// <param name="content">The file.</param>
    /// <param name="row">Its row.</param>
    /// <param name="gaps">The camera's gaps of sound.</param>
    /// <param name="endsRun">Nothing of the same run follows.</param>
    internal static IEnumerable<(string Pickup, Interval Hole)> Unexplained(SegmentContent content, Segment row, IReadOnlyList<Gap> gaps, bool endsRun)
    {
        var sounds = content.Scan.Header!.Sounds;
        for (var track = 0; track < sounds.Count; track++)
        {
            var pickup = sounds[track].Name.Split(' ')[0];
            var own = gaps.Where(gap => gap.Track == pickup).ToList();

            // A camera's own sound comes first and has no timeline; each pickup has a gap from its first day on.
            if (track == 0 && own.Count == 0)
            {
                continue;
            }

            var holes = Missing(content, row, track)
                .Where(missing => missing.Length - Explained(own, missing.Window) > (endsRun && missing.Window.End >= row.End ? ToleranceAtEnd : Tolerance))
                .ToList();
            if (holes.Count > 0)
            {
                yield return (pickup, holes.MaxBy(missing => missing.Length).Window);
            }
        }
    }

    private static Duration Explained(IEnumerable<Gap> gaps, Interval window) => gaps.Aggregate(Duration.Zero, (sum, gap) =>
        sum + Duration.Max(Duration.Zero, Instant.Min(gap.End ?? Instant.MaxValue, window.End) - Instant.Max(gap.Start, window.Start)));

    /// <summary>Where sound is missing, and how much: between fragments all of the window, within one what its frames do not fill.</summary>
    private static IEnumerable<(Interval Window, Duration Length)> Missing(SegmentContent content, Segment row, int track)
    {
        var rate = content.Scan.Header!.Sounds[track].Format.SampleRate;
        var scale = (row.End - row.Start).TotalSeconds * VideoFormat.VideoClockRate / Math.Max(content.Scan.PictureDuration, 1);
        var reached = row.Start;
        foreach (var sound in content.Scan.Fragments.SelectMany(fragment => fragment.Sounds).Where(sound => sound.Track == track))
        {
            var (from, to) = (TimeOf(sound.DecodeTime), TimeOf(sound.DecodeTime + sound.Duration));
            yield return (new Interval(reached, Instant.Max(reached, from)), Duration.Max(Duration.Zero, from - reached));
            yield return (new Interval(from, to), Length(sound.Duration - ((long)sound.Frames * AacFrame)));
            reached = Instant.Max(reached, to);
        }

        yield return (new Interval(reached, Instant.Max(reached, row.End)), Duration.Max(Duration.Zero, row.End - reached));

        Instant TimeOf(long samples) => row.Start + Length(samples);

        // The recorder's clock and that of the pictures drift apart: a file's ends are exact, and what lies between goes by them.
        Duration Length(long samples) => Duration.FromSeconds(samples * scale / rate);
    }
}
