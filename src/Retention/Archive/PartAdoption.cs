using Supervision.Domain;
using Supervision.Media.Mp4;

namespace Supervision.Retention.Archive;

/// <summary>
/// Makes a complete segment of an open file that was left behind: what is whole stays, the rest is cut off, the closing box says so. Each step
/// may be the last before another crash; doing it again comes to the same file.
/// </summary>
internal sealed class PartAdoption(IArchiveFiles files, DataDirectory data)
{
    /// <summary>A broken beginning is smaller than this; something larger without a readable fragment is kept for people to look at.</summary>
    internal const long LargestBrokenStart = 16 * 1024 * 1024;

    /// <summary>Adopts a file.</summary>
    /// <param name="path">Relative, with <c>.part</c>.</param>
    /// <returns>The segment; null where the file holds no whole fragment.</returns>
    /// <exception cref="ArchiveException">A step failed; the file waits for the next start.</exception>
    /// <exception cref="FormatException">The file cannot be this recorder's.</exception>
    internal Segment? Adopt(string path)
    {
        var part = Path.Combine(data.Root, path);
        var target = path[..^ArchiveLayout.PartSuffix.Length];
        using (var file = files.Open(part))
        {
            // What the memory still holds of a file whose fsync failed may never have reached the disk: only the disk's own copy counts.
            file.Sync();
            file.DropCache();
            if (ReadWhole(part) is not { } content)
            {
                return null;
            }

            Close(file, content, part);
        }

        files.Rename(part, Path.Combine(data.Root, target));
        files.SyncDirectory(Path.GetDirectoryName(part)!);
        return Describe(target);
    }

    /// <summary>The row of a complete file.</summary>
    /// <exception cref="FormatException">The file is none.</exception>
    internal Segment Describe(string path)
    {
        var full = Path.Combine(data.Root, path);
        return SegmentContent.Read(full).ToSegment(path, SegmentContent.Digest(full));
    }

    private static SegmentContent? ReadWhole(string part)
    {
        try
        {
            var content = SegmentContent.Read(part);
            return content.Scan.Fragments.Count > 0 ? content : null;
        }
        catch (FormatException)
        {
            // Not even the first box is readable, so there is no fragment either: the caller notes and removes or keeps it.
            return null;
        }
    }

    private static void Close(IArchiveFile file, SegmentContent content, string part)
    {
        if (content.Scan.Tail != SegmentTail.Trailer)
        {
            file.Truncate(content.Scan.WholeLength);
            var index = new SegmentIndex();
            foreach (var fragment in content.Scan.Fragments)
            {
                index.Add(fragment);
            }

            var original = Original(part, content);
            var sounds = content.Scan.Fragments.Sum(fragment => fragment.SoundFrames);
            file.Append(SegmentWriter.Trailer(
                new ClosingBox(content.LastPictureEnd, content.Scan.Pictures, sounds, LostPackets: 0, Recovered: true, Clean: false, original), index));
        }

        file.Sync();
    }

    private static string? Original(string part, SegmentContent content)
    {
        try
        {
            return OriginalPictures.Digest(part, content);
        }
        catch (InvalidDataException)
        {
            // What was recorded is kept all the same. It has no digest of the camera's stream, which a deep check tells.
            return null;
        }
    }
}
