namespace Supervision.Media.Mp4;

/// <summary>Finds out what a segment file holds, whatever was done to it. Reads boxes only, no pictures, so a scan costs a few reads a fragment.</summary>
public static class SegmentScanner
{
    /// <summary>Most fragments that are listed; what follows counts as torn. A segment of a minute has 30 to 600.</summary>
    public const int MaxFragments = 65_536;

    /// <summary>Scans a file from its first byte.</summary>
    /// <param name="stream">The file; it must be able to seek. Stays open; its position is anywhere afterwards.</param>
    /// <returns>What is there. Damage is told, never thrown.</returns>
    /// <exception cref="IOException">The disk cannot be read.</exception>
    public static SegmentScan Scan(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var file = new SegmentFile(stream);
        var header = HeaderReader.Read(file);
        if (header is null)
        {
            return new()
            {
                Fragments = [],
                WholeLength = 0,
                FileLength = file.Length,
                Tail = file.Length == 0 ? SegmentTail.Nothing : SegmentTail.Torn,
                Problem = "The header is torn or not this recorder's: nothing in this file can be used; restore it from a backup.",
            };
        }

        var fragments = new List<ScannedFragment>();
        var whole = header.Length;
        while (fragments.Count < MaxFragments && FragmentScanner.Read(file, whole, header.Sounds.Count) is { } fragment)
        {
            fragments.Add(fragment);
            whole = fragment.EndOffset;
        }

        return WithTail(file, new()
        {
            Header = header,
            Fragments = fragments,
            WholeLength = whole,
            FileLength = file.Length,
            Tail = SegmentTail.Nothing,
        });
    }

    private static SegmentScan WithTail(SegmentFile file, SegmentScan scan)
    {
        if (scan.WholeLength == scan.FileLength)
        {
            return scan;
        }

        if (file.BoxAt(scan.WholeLength) is { } closing && closing.Is("uuid"u8)
            && HeaderReader.TryReadUuid(file, closing, out var type, out var payload)
            && file.BoxAt(closing.EndOffset) is { } index && index.Is("mfra"u8) && index.EndOffset == scan.FileLength)
        {
            return scan with { ClosingBoxType = type, ClosingPayload = payload, Tail = SegmentTail.Trailer };
        }

        return scan with
        {
            Tail = SegmentTail.Torn,
            Problem = $"The file is torn or damaged at byte {scan.WholeLength} of {scan.FileLength}, behind {scan.Fragments.Count} whole fragments.",
        };
    }
}
