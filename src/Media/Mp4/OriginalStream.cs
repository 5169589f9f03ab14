using Supervision.Media.H264.Strip;
using Supervision.Media.Streams;

namespace Supervision.Media.Mp4;

/// <summary>
/// Reads the access units of a scanned file as the camera sent them, bit for bit: parameter sets back in their places, a label strip taken out. Sound is
/// stepped over.
/// </summary>
public sealed class OriginalStream
{
    private const string Damaged = "a picture's label strip cannot be taken out: the file is damaged; restore it from a backup";

    private readonly SampleReader _reader;
    private readonly StoredParameterSets _sets;
    private readonly StripRemover? _remover;

    private OriginalStream(SampleReader reader, VideoFormat camera, StoredParameterSets sets, StripRemover? remover) =>
        (_reader, Camera, _sets, _remover) = (reader, camera, sets, remover);

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
        var format = camera is { } own ? stored with { DecoderConfiguration = own } : stored;
        var sets = StoredParameterSets.Read(format.Codec, format.DecoderConfiguration)
            ?? throw new InvalidDataException("the camera's decoder configuration in the file is malformed; restore it from a backup");
        if (camera is null)
        {
            return new OriginalStream(reader, format, sets, remover: null);
        }

        return StripRemover.TryCreate(sets.All, out var remover, out _)
            ? new OriginalStream(reader, format, sets, remover)
            : throw new InvalidDataException("the camera's parameter sets in the file can belong to no stream with a label strip; restore it from a backup");
    }

    /// <summary>
    /// Writes all pictures as the camera's byte stream (annex B), which is what <see cref="OriginalDigest"/> is the digest of: the parameter sets of the
    /// camera's configuration, then its access units, each NAL unit behind 00 00 00 01.
    /// </summary>
    /// <param name="output">Takes the bytes; stays open.</param>
    /// <param name="cancel">Stops between pictures.</param>
    /// <exception cref="InvalidDataException">The file was changed or is damaged.</exception>
    /// <exception cref="IOException">The disk cannot be read, or the output not be written.</exception>
    public OriginalSummary WriteTo(Stream output, CancellationToken cancel)
    {
        using var writer = new OriginalWriter(output);
        foreach (var set in _sets.All)
        {
            writer.Write(set.Span);
        }

        var pictures = 0;
        while (Read() is { } picture)
        {
            using (picture)
            {
                cancel.ThrowIfCancellationRequested();
                writer.WriteAccessUnit(picture.Data.Span);
                pictures++;
            }
        }

        return new OriginalSummary(pictures, writer.Length, writer.Sha256());
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
            if (room > OriginalPicture.MaxBytes)
            {
                throw new InvalidDataException(Damaged);
            }

            var original = AccessUnit.Rent(room);
            if (!remover.TryRemove(unit.Data.Span, original.GetSpan(room), out var length))
            {
                original.Dispose();
                throw new InvalidDataException(Damaged);
            }

            original.Advance(length);
            original.TakeOver(unit);
            original.Format = Camera;
            return original;
        }
    }
}
