using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Backup;

/// <summary>A file of the archive as it was recorded: a segment, or one beside it that has its label in the pixels.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Sequence">Number of the segment.</param>
/// <param name="Path">Its path, which is its name in a backup too.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its digest.</param>
/// <param name="IsSegment">False for one beside a segment.</param>
internal sealed record RecordedFile(string Camera, long Sequence, string Path, long Bytes, string Sha256, bool IsSegment)
{
    /// <summary>Its full path.</summary>
    internal string In(DataDirectory data) => IsSegment ? data.Locate(Path) : System.IO.Path.Combine(data.Root, Path);

    internal static RecordedFile Of(Segment segment) => new(segment.Camera, segment.Sequence, segment.Path, segment.Bytes, segment.Sha256, IsSegment: true);

    internal static RecordedFile Of(Relabelled file) => new(file.Camera, file.Sequence, file.Path, file.Bytes, file.Sha256, IsSegment: false);
}
