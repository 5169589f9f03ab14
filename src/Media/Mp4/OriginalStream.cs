using Supervision.Media.H264.Strip;
using Supervision.Media.Streams;

namespace Supervision.Media.Mp4;

/// <summary>
/// Reads the access units of a scanned file as the camera sent them, bit for bit: parameter sets back in their places, a label strip taken out. Sound is
/// stepped over.
/// </summary>
public sealed class OriginalStream
{
    private readonly SampleReader _reader;
    private readonly StripRemover? _remover;

    private OriginalStream(SampleReader reader, VideoFormat camera, StripRemover? remover) => (_reader, Camera, _remover) = (reader, camera, remover);

    /// <summary>What the camera sends.</summary>
    public VideoFormat Camera { get; }

    /// <summary>Opens a file that holds a camera's own pictures, with or without a strip.</summary>
    /// <param name="stream">The file that was scanned; it must be able to seek and stays open.</param>
    /// <param name="scan">What <see cref="SegmentScanner"/> said of it, with a header.</param>
    /// <param name="camera">The camera's decoder configuration where the file's pictures carry a strip; else null.</param>
    /// <exception cref="InvalidDataException">The configuration is malformed, or can belong to no stream with a strip.</exception>
    public static OriginalStream Open(Stream stream, SegmentScan scan, ReadOnlyMemory<byte>? camera)
    {
        ArgumentNullException.ThrowIfNull(scan);
        var reader = new SampleReader(stream, scan) { RestoresParameterSets = true };
        var stored = scan.Header!.Video;
        if (camera is not { } configuration)
        {
            return new OriginalStream(reader, stored, remover: null);
        }

        var sets = StoredParameterSets.Read(VideoCodec.H264, configuration) ?? throw new InvalidDataException("the camera's decoder configuration in the file is malformed");
        return StripRemover.TryCreate(sets.All, out var remover, out var error)
            ? new OriginalStream(reader, stored with { DecoderConfiguration = configuration }, remover)
            : throw new InvalidDataException(error);
    }

    /// <summary>The next picture's access unit, NAL units behind 4-byte lengths. The caller owns it.</summary>
    /// <returns>Null at the end.</returns>
    /// <exception cref="InvalidDataException">The file was changed or is damaged.</exception>
    /// <exception cref="IOException">The disk cannot be read.</exception>
    public AccessUnit? Read()
    {
        while (_reader.Read() is { } unit)
        {
            if (unit.IsVideo)
            {
                return _remover is null ? unit : Remove(unit, _remover);
            }

            unit.Dispose();
        }

        return null;
    }

    private AccessUnit Remove(AccessUnit unit, StripRemover remover)
    {
        using (unit)
        {
            var room = remover.MaxLength(unit.Data.Span);
            var original = AccessUnit.Rent(room);
            if (!remover.TryRemove(unit.Data.Span, original.GetSpan(room), out var length))
            {
                original.Dispose();
                throw new InvalidDataException("a picture's label strip cannot be taken out: the file is damaged; restore it from a backup");
            }

            original.Advance(length);
            original.TakeOver(unit);
            original.Format = Camera;
            return original;
        }
    }
}
