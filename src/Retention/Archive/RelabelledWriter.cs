using System.Buffers;

using Supervision.Domain;
using Supervision.Media.Mp4;
using Supervision.Media.Streams;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Archive;

/// <summary>
/// Writes the file beside a segment that has the same label in its pixels. Its box is the segment's, but for the label mode <c>relabelled</c> and for
/// the digest of the file before it, which here is the segment's own: what it was made from. For the owner of the directory's lock.
/// </summary>
public sealed class RelabelledWriter : IDisposable
{
    /// <summary>Label mode of such files.</summary>
    public const string Label = "relabelled";

    private readonly Segment _segment;
    private readonly string _path;
    private readonly PartFile _file;
    private readonly SegmentIndex _index = new();
    private int _pictures;
    private int _sounds;
    private bool _isComplete;

    private RelabelledWriter(Segment segment, string path, PartFile file) => (_segment, _path, _file) = (segment, path, file);

    /// <summary>The whole file of an attempt that ended before it was noted; reads all of it. Null where there is none.</summary>
    /// <param name="data">The directory.</param>
    /// <param name="segment">The segment's row.</param>
    /// <exception cref="FormatException">A file of this name is not this segment's.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Relabelled? Find(DataDirectory data, Segment segment)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(segment);
        var path = ArchiveLayout.RelabelledPathOf(segment.Path);
        var full = Path.Combine(data.Root, path);
        if (!File.Exists(full))
        {
            return null;
        }

        var content = SegmentContent.Read(full);
        return content is { Closing: not null, Opening.Label: Label } && content.Opening.PreviousSha256 == segment.Sha256
            ? new Relabelled(segment.Camera, segment.Sequence, path, content.Scan.FileLength, SegmentContent.Digest(full), segment.Sha256)
            : throw new FormatException($"{path} was not made from this segment: move it out of the archive");
    }

    /// <summary>Begins the file. What an attempt before left open is taken away.</summary>
    /// <param name="data">The directory.</param>
    /// <param name="segment">The segment's row.</param>
    /// <param name="source">The segment.</param>
    /// <param name="video">Format of the new pictures.</param>
    /// <param name="program">Version of the program.</param>
    /// <exception cref="ArchiveException">It cannot be written.</exception>
    public static RelabelledWriter Create(DataDirectory data, Segment segment, StripSegment source, VideoFormat video, string program)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(segment);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(video);
        var path = ArchiveLayout.RelabelledPathOf(segment.Path);
        var full = Path.Combine(data.Root, path);
        File.Delete(full + ArchiveLayout.PartSuffix);
        var writer = new RelabelledWriter(segment, path, PartFile.Create(new PosixArchiveFiles(), full));
        var opening = source.Content.Opening with
        {
            Label = Label,
            Width = video.Width,
            Height = video.Height,
            PreviousSha256 = segment.Sha256,
            Original = null,
            Recorder = program,
        };
        var bytes = new ArrayBufferWriter<byte>();
        SegmentHeaderWriter.Write(bytes, video, source.Sounds, opening.Start, SegmentBoxes.OpeningType, SegmentBoxes.Write(opening));
        writer._file.Append(bytes.WrittenSpan);
        return writer;
    }

    /// <summary>Appends a fragment, which stays the caller's.</summary>
    /// <exception cref="ArchiveException">It is not written.</exception>
    public void Append(Fragment fragment)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        var offset = _file.Length;
        _file.Append(fragment.Bytes.Span);
        _index.Add(fragment, offset);
        _pictures += fragment.Pictures;
        _sounds += fragment.SoundFrames;
    }

    /// <summary>Trailer, fsync, rename (never replacing), fsync of the directory.</summary>
    /// <exception cref="ArchiveException">The file is not complete.</exception>
    public Relabelled Complete()
    {
        _file.Append(SegmentWriter.Trailer(new ClosingBox(_segment.End, _pictures, _sounds, LostPackets: 0, Recovered: false, Clean: true), _index));
        _file.Complete();
        _isComplete = true;
        return new Relabelled(_segment.Camera, _segment.Sequence, _path, _file.Length, _file.Sha256, _segment.Sha256);
    }

    /// <summary>Closes the file, and takes it away where it was not completed.</summary>
    public void Dispose()
    {
        if (!_isComplete)
        {
            _file.Discard();
        }

        _file.Dispose();
    }
}
