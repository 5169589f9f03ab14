using System.Buffers;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Mp4;
using Supervision.Media.Streams;

namespace Supervision.Retention.Archive;

/// <summary>
/// Writes one segment: the file appears with the first fragment, and is a segment only after <see cref="RecordStore.CompleteAsync"/>. The calls
/// do disk I/O where they stand: use it from a camera's own writing task, never from the one that reads its socket. Not thread-safe.
/// </summary>
public sealed class SegmentWriter : IDisposable
{
    private static readonly Duration LongestSegment = Duration.FromHours(1);

    private readonly IArchiveFiles _files;
    private readonly string _root;
    private readonly SegmentOpening _opening;
    private readonly string? _previousSha256;
    private readonly string _program;
    private readonly SegmentIndex _index = new();
    private PartFile? _file;
    private Instant _start;
    private int _pictures;
    private int _soundFrames;
    private ReadOnlyMemory<byte> _original;
    private bool _failed;

    internal SegmentWriter(IArchiveFiles files, string root, SegmentOpening opening, long sequence, string? previousSha256, string program)
    {
        (_files, _root, _opening, _previousSha256, _program) = (files, root, opening, previousSha256, program);
        Sequence = sequence;
    }

    /// <summary>The camera's id.</summary>
    public string Camera => _opening.Camera;

    /// <summary>Number of the segment.</summary>
    public long Sequence { get; }

    /// <summary>UTC of the first picture; null before the first fragment.</summary>
    public Instant? Start => _pictures > 0 ? _start : null;

    /// <summary>UTC at which the last written picture ends; null before the first fragment.</summary>
    public Instant? End { get; private set; }

    /// <summary>UTC up to which a power cut cannot take anything any more; null before the first sync. What 'recording' is judged by.</summary>
    public Instant? DurableEnd { get; private set; }

    /// <summary>Where the open file lies, relative to the data directory; null before the first fragment.</summary>
    public string? PartPath => Start is null ? null : PathOf() + ArchiveLayout.PartSuffix;

    /// <summary>Bytes written.</summary>
    public long Bytes => _file?.Length ?? 0;

    /// <summary>True after a failure that leaves the file to the next start-up: dispose the writer, open a gap at <see cref="Start"/>.</summary>
    public bool IsAbandoned => _file?.IsAbandoned ?? false;

    /// <summary>
    /// Appends a fragment (and before the first one the header). The fragment stays the caller's. After a failure without
    /// <see cref="IsAbandoned"/> the file ends with the fragment before: complete it, and open a gap at <see cref="End"/>. A file whose first fragment
    /// fails is taken away again.
    /// </summary>
    /// <exception cref="ArchiveException">It is not written.</exception>
    /// <exception cref="ArgumentException">It does not end after it starts, or the segment would be longer than an hour.</exception>
    public void Append(Fragment fragment)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        var start = Start ?? fragment.Start;
        if (_failed || fragment.Pictures <= 0 || fragment.End <= fragment.Start || fragment.Start < start || fragment.End - start > LongestSegment)
        {
            throw new ArgumentException($"a fragment from {fragment.Start} to {fragment.End} cannot follow in the segment of {start}", nameof(fragment));
        }

        Try(() =>
        {
            _start = start;
            _file ??= Create();
            var offset = _file.Length;
            _file.Append(fragment.Bytes.Span);
            _index.Add(fragment, offset);
        });
        End = fragment.End;
        _original = fragment.OriginalSha256;
        _pictures += fragment.Pictures;
        _soundFrames += fragment.SoundFrames;
    }

    /// <summary>Makes what was appended survive a power cut. Call it at least each 5 s.</summary>
    /// <exception cref="ArchiveException">It may not survive; the file is abandoned.</exception>
    public void Sync() => Try(() =>
    {
        _file?.Sync();
        DurableEnd = End;
    });

    /// <summary>Closes the file. Durability comes from completing, never from this.</summary>
    public void Dispose() => _file?.Dispose();

    /// <summary>Trailer, fsync, rename, fsync of the directory.</summary>
    internal Segment Complete(long lostPackets)
    {
        if (_file is null || End is not { } last)
        {
            throw new InvalidOperationException("a segment without a fragment cannot be completed");
        }

        var end = new ClosingBox(last, _pictures, _soundFrames, lostPackets, Recovered: false, Clean: !_failed, _original.IsEmpty ? null : Convert.ToHexStringLower(_original.Span));
        Try(() =>
        {
            _file.Append(Trailer(end, _index));
            _file.Complete();
        });
        DurableEnd = End;
        return ToSegment(Header(), end, PathOf(), _file.Length, _file.Sha256);
    }

    /// <summary>The closing box and the index of fragments.</summary>
    internal static ReadOnlySpan<byte> Trailer(ClosingBox end, SegmentIndex index)
    {
        var bytes = new ArrayBufferWriter<byte>();
        SegmentTrailerWriter.Write(bytes, SegmentBoxes.ClosingType, SegmentBoxes.Write(end), index);
        return bytes.WrittenSpan;
    }

    /// <summary>The row of a complete file.</summary>
    internal static Segment ToSegment(OpeningBox header, ClosingBox end, string path, long bytes, string sha256) => new(
        header.Camera,
        header.Run,
        header.Sequence,
        header.Start,
        end.End,
        path,
        bytes,
        sha256,
        header.PreviousSha256,
        header.Label,
        header.LabelBox,
        header.Video,
        header.Width,
        header.Height,
        header.Audio,
        end.Pictures,
        end.Recovered);

    private string PathOf() => ArchiveLayout.PathOf(Camera, _start, Sequence);

    private OpeningBox Header() => new(
        Camera,
        _opening.Run,
        Sequence,
        _start,
        _opening.Label,
        _opening.LabelBox,
        _opening.Video.Codec == VideoCodec.H264 ? "h264" : "h265",
        _opening.Video.Width,
        _opening.Video.Height,
        _opening.Sounds.Count == 0 ? null : "aac",
        _previousSha256,
        _opening.StripOf is { } camera ? Convert.ToBase64String(camera.DecoderConfiguration.Span) : null,
        _program);

    private PartFile Create()
    {
        _file = PartFile.Create(_files, Path.Combine(_root, PathOf()));
        var bytes = new ArrayBufferWriter<byte>();
        SegmentHeaderWriter.Write(bytes, _opening.Video, _opening.Sounds, _start, SegmentBoxes.OpeningType, SegmentBoxes.Write(Header()));
        _file.Append(bytes.WrittenSpan);
        return _file;
    }

    private void Try(Action steps)
    {
        try
        {
            steps();
        }
        catch (ArchiveException)
        {
            _failed = true;
            if (_pictures == 0)
            {
                // On a full disk this is tried again and again: the tries must not fill the directory.
                _file?.Discard();
            }

            throw;
        }
    }
}
