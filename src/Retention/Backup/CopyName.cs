using NodaTime;

using Supervision.Retention.Archive;

namespace Supervision.Retention.Backup;

/// <summary>A copy of a segment, as its name tells it.</summary>
/// <param name="Path">Name of the object, which is the segment's path.</param>
/// <param name="Camera">The camera's id.</param>
/// <param name="Sequence">Its number.</param>
/// <param name="Start">UTC of its first picture.</param>
public sealed record CopyName(string Path, string Camera, long Sequence, Instant Start)
{
    /// <summary>Reads a name; null where it is no segment's.</summary>
    public static CopyName? Parse(string path) =>
        ArchiveLayout.TryParse(path, out var name) && !name.IsPart ? new CopyName(path, name.Camera, name.Sequence, name.Start) : null;
}
