using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Verification;

/// <summary>All rows of a camera at one moment, but those whose files are being deleted; gaps of its pictures apart from those of pickups' sound.</summary>
internal sealed record CameraRecord(
    string Camera, IReadOnlyList<Segment> Segments, IReadOnlyList<Gap> Gaps, IReadOnlyList<Gap> SoundGaps, IReadOnlyList<Run> Runs, IReadOnlyList<ClockStep> Steps, GivenUp GivenUp)
{
    internal static CameraRecord Read(CatalogReader catalog, string camera)
    {
        catalog.HoldSnapshot();
        var gaps = catalog.Gaps(camera).ToLookup(gap => gap.IsOfPictures);
        var givenUp = new GivenUp(catalog.Deletions(camera));
        var segments = catalog.Segments(camera);
        var stay = givenUp.Deletions.Any(deletion => deletion.Done is null) ? [.. segments.Where(segment => !givenUp.IsGoing(segment.Sequence))] : segments;
        var record = new CameraRecord(camera, stay, [.. gaps[true]], [.. gaps[false]], catalog.Runs(camera), catalog.ClockSteps(), givenUp);
        catalog.ReleaseSnapshot();
        return record;
    }

    private static double Length(IEnumerable<Gap> gaps) => gaps.Sum(gap => gap.End is { } end ? (end - gap.Start).TotalSeconds : 0);

    internal CameraSummary Summary()
    {
        var starts = Segments.Select(segment => segment.Start).Concat(Gaps.Select(gap => gap.Start)).ToList();
        var thinned = Runs.Where(run => run.Thinned is not null).Select(run => run.Id).ToHashSet(StringComparer.Ordinal);
        var ends = Segments.Select(segment => segment.End).Concat(Gaps.Select(gap => gap.End).OfType<Instant>()).ToList();
        return new CameraSummary(
            Camera,
            Segments.Count,
            Segments.Sum(segment => segment.Bytes),
            Segments.Sum(segment => (segment.End - segment.Start).TotalSeconds),
            Gaps.Count,
            Length(Gaps),
            starts.Count > 0 ? UtcTime.Format(starts.Min()) : null,
            ends.Count > 0 ? UtcTime.Format(ends.Max()) : null,
            SoundGaps.Count,
            Length(SoundGaps),
            Segments.Where(segment => thinned.Contains(segment.Run)).Sum(segment => (segment.End - segment.Start).TotalSeconds));
    }
}
