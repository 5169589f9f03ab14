using System.Security.Cryptography;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Mp4;
using Supervision.Media.Streams;

namespace Supervision.Retention.Archive;

/// <summary>What a segment file says about itself, complete or not.</summary>
/// <param name="Opening">Its first box.</param>
/// <param name="Closing">Its closing box; null where the file was not closed.</param>
/// <param name="Scan">Its fragments and where they end.</param>
internal sealed record SegmentContent(OpeningBox Opening, ClosingBox? Closing, SegmentScan Scan)
{
    /// <summary>UTC at which the last whole fragment ends, by its own time and length.</summary>
    internal Instant LastPictureEnd => Scan.Fragments is [.., var last]
        ? (last.Start ?? Opening.Start) + Ticks(last.PictureDecodeTime + last.PictureDuration - last.StartTime)
        : Opening.Start;

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It is not one of ours, or its boxes cannot be read.</exception>
    /// <exception cref="IOException">The disk cannot be read.</exception>
    internal static SegmentContent Read(string path)
    {
        using var stream = OpenShared(path);
        var scan = SegmentScanner.Scan(stream);
        if (scan.Header?.BoxType != SegmentBoxes.OpeningType)
        {
            throw new FormatException(scan.Problem ?? "the file has no box of this recorder");
        }

        var opening = SegmentBoxes.ReadOpening(scan.Header.Payload);
        var closing = scan.ClosingBoxType == SegmentBoxes.ClosingType ? SegmentBoxes.ReadClosing(scan.ClosingPayload) : null;
        return new SegmentContent(opening, closing, scan);
    }

    /// <summary>The row that belongs to a complete file.</summary>
    /// <param name="path">Relative to the data directory.</param>
    /// <param name="sha256">Its digest.</param>
    /// <exception cref="FormatException">The file is not complete, or lies where it does not belong.</exception>
    internal Segment ToSegment(string path, string sha256)
    {
        var closing = Closing ?? throw new FormatException(Scan.Problem ?? "the file has no closing box");
        var belongs = ArchiveLayout.PathOf(Opening.Camera, Opening.Start, Opening.Sequence);
        if (belongs != path)
        {
            throw new FormatException($"by its box the file belongs to {belongs}");
        }

        var segment = SegmentWriter.ToSegment(Opening, closing, path, Scan.FileLength, sha256);
        try
        {
            return Catalog.SegmentRow.Require(segment);
        }
        catch (ArgumentException e)
        {
            throw new FormatException($"its boxes contradict each other: {e.Message}", e);
        }
    }

    /// <summary>SHA-256 of a file in lower-case hex.</summary>
    internal static string Digest(string path)
    {
        using var stream = OpenShared(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    internal static FileStream OpenShared(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 64 * 1024, FileOptions.SequentialScan);

    private static Duration Ticks(long ticks) =>
        Duration.FromNanoseconds((long)((Int128)ticks * NodaConstants.NanosecondsPerSecond / VideoFormat.VideoClockRate));
}
