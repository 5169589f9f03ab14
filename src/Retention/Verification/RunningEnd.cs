using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Verification;

/// <summary>
/// Invariant 3 at the end of the timelines, where no later segment shows a hole: as long as a recorder runs, each camera is stored or inside an open
/// gap up to now; after a stop in order, up to the stop. What a recorder that died left is explained by the next start, and not judged before.
/// </summary>
internal sealed class RunningEnd
{
    /// <summary>What may be on its way to the disk: a recorder knows within this time that nothing comes, and says so.</summary>
    internal static readonly Duration Tolerance = Duration.FromMinutes(1);

    private readonly Instant? _until;
    private readonly Dictionary<string, Instant> _openFiles;

    private RunningEnd(Instant? until, Dictionary<string, Instant> openFiles) => (_until, _openFiles) = (until, openFiles);

    /// <summary>Looks at recorder and open files, right after the snapshot of the catalogue was taken: what comes later is not judged.</summary>
    internal static RunningEnd Look(DataDirectory data, CatalogReader catalog, DirectoryLockedException? holder, Instant now)
    {
        var session = catalog.Sessions() is [.., var last] ? last : null;
        return holder is null
            ? new RunningEnd(session?.End, [])
            : IsOf(session, holder) ? new RunningEnd(now, Reaches(data, catalog, now)) : new RunningEnd(null, []);
    }

    /// <summary>Where a camera is neither stored nor explained at the end.</summary>
    internal Interval? Silence(string camera, CameraRecord record)
    {
        if (_until is not { } until || record.Gaps.Any(gap => gap.End is null))
        {
            return null;
        }

        var ends = record.Segments.Select(segment => segment.End)
            .Concat(record.Gaps.Select(gap => gap.End!.Value))
            .Concat(record.GivenUp.Deletions.Select(deletion => deletion.End))
            .ToList();
        if (_openFiles.TryGetValue(camera, out var reach))
        {
            ends.Add(reach);
        }

        return ends.Count > 0 && ends.Max() < until - Tolerance ? new Interval(ends.Max(), until) : null;
    }

    // Others hold the lock too: a rebuild, a recorder that is still starting. Nothing is owed by them.
    internal static bool IsOf(RecorderSession? session, DirectoryLockedException holder) =>
        session is { End: null } && (holder.Owner is not { } owner || (owner.Process, owner.Host) == (session.Process, session.Host));

    /// <summary>Up to when the open files of cameras, and files newer than the catalogue, reach.</summary>
    internal static Dictionary<string, Instant> Reaches(DataDirectory data, CatalogReader catalog, Instant now)
    {
        var known = catalog.LastSequences();
        var reaches = new Dictionary<string, Instant>();
        foreach (var (path, name) in ArchiveFiles.Segments(data, UtcTime.BeijingDate(now).PlusDays(-1)))
        {
            if (name.Sequence > known.GetValueOrDefault(name.Camera) && End(data, path) is { } end)
            {
                reaches[name.Camera] = reaches.TryGetValue(name.Camera, out var other) ? Instant.Max(end, other) : end;
            }
        }

        return reaches;
    }

    /// <summary>Up to when a file shows something; null where nothing whole is in it.</summary>
    internal static Instant? End(DataDirectory data, string path)
    {
        try
        {
            return SegmentContent.Read(Path.Combine(data.Root, path)).LastPictureEnd;
        }
        catch (FileNotFoundException) when (path.EndsWith(ArchiveLayout.PartSuffix, StringComparison.Ordinal))
        {
            // It was completed in this moment.
            return End(data, path[..^ArchiveLayout.PartSuffix.Length]);
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            // Nothing readable in it yet: it reaches nowhere.
            return null;
        }
    }
}
