using NodaTime;

using Supervision.Retention.Catalog;

namespace Supervision.Retention.Backup;

/// <summary>What the catalogue knows of backups: a pure question, answered without asking a backup.</summary>
public static class BackupState
{
    /// <summary>By camera and day: how many segments there are, and how many of them lie in each backup.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="targets">Names of the backups that are asked for; null for all that ever had a copy.</param>
    /// <param name="camera">Of this camera; null for all.</param>
    public static IReadOnlyList<CopiedDay> Days(CatalogReader catalog, IReadOnlyCollection<string>? targets = null, string? camera = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var copies = catalog.Copies(camera: camera).ToLookup(range => (range.Target, range.Camera));
        var names = targets ?? [.. copies.Select(group => group.Key.Target).Distinct()];
        return
        [
            .. from known in catalog.CameraIds()
               where camera is null || known == camera
               from day in Days(catalog, known, names.ToDictionary(name => name, name => new CopiedRanges(copies[(name, known)])))
               select day,
        ];
    }

    /// <summary>How far a backup is behind, by camera: cameras without a segment are there with nothing.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="target">The backup.</param>
    /// <param name="plan">What it gives up, and so is not behind with; null for nothing.</param>
    public static IReadOnlyList<CameraBehind> Behind(CatalogReader catalog, string target, CeilingPlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return [.. catalog.CameraIds().Select(camera => Behind(catalog, target, camera, plan?.Since(camera)))];
    }

    private static CameraBehind Behind(CatalogReader catalog, string target, string camera, Instant? since)
    {
        var missing = CopiedRanges.Of(catalog, target, camera).Missing.Select(range => catalog.CountSegments(camera, range.First, range.Last, since)).Where(count => count.Segments > 0).ToList();
        var last = catalog.LastSegment(camera)?.End;
        return new CameraBehind(
            camera,
            missing.Count == 0 ? last : missing[0].PreviousEnd,
            missing.Sum(count => count.Segments),
            missing.Sum(count => count.Bytes),
            missing.Count == 0 || last is null ? Duration.Zero : Duration.Max(Duration.Zero, last.Value - missing[0].Start!.Value));
    }

    private static IEnumerable<CopiedDay> Days(CatalogReader catalog, string camera, Dictionary<string, CopiedRanges> copies)
    {
        var counted = copies.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.Covered.SelectMany(range => catalog.SegmentDays(camera, range.First, range.Last)).GroupBy(day => day.Day).ToDictionary(days => days.Key, days => days.Sum(day => day.Segments)));
        return catalog.SegmentDays(camera, 1, long.MaxValue)
            .Select(day => new CopiedDay(camera, day.Day, day.Segments, counted.ToDictionary(pair => pair.Key, pair => pair.Value.GetValueOrDefault(day.Day))));
    }
}
