using System.Diagnostics.CodeAnalysis;
using System.Globalization;

using NodaTime;
using NodaTime.Text;

using Supervision.Domain;

namespace Supervision.Retention.Archive;

/// <summary>
/// Paths of segments, relative to the data directory: <c>archive/CAMERA/BEIJING-DATE/START-SEQUENCE.mp4</c> with START in UTC
/// (<c>20261122T054507123Z</c>) and SEQUENCE of at least ten digits; <c>.part</c> is appended while a file is open.
/// </summary>
public static class ArchiveLayout
{
    /// <summary>The archive's directory below the data directory.</summary>
    public const string Folder = "archive";

    /// <summary>The ending of an open file.</summary>
    public const string PartSuffix = ".part";

    /// <summary>The ending of a file that start-up found unreadable and kept for people to look at.</summary>
    public const string DamagedSuffix = ".damaged";

    /// <summary>The ending of a good copy on its way to the place of a damaged or lost file.</summary>
    public const string HealingSuffix = ".healing";

    private const string Extension = ".mp4";
    private const string RelabelledExtension = ".relabelled" + Extension;

    private static readonly InstantPattern StartPattern = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmssfff'Z'");
    private static readonly LocalDatePattern DatePattern = LocalDatePattern.Iso;

    /// <summary>The path of a complete segment.</summary>
    /// <exception cref="ArgumentException">The camera id is not a safe name, or the sequence is not positive.</exception>
    public static string PathOf(string camera, Instant start, long sequence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sequence);
        var number = sequence.ToString("D10", CultureInfo.InvariantCulture);
        return $"{Folder}/{CameraId.Require(camera)}/{DateFolder(start)}/{StartPattern.Format(start)}-{number}{Extension}";
    }

    /// <summary>The path of the file beside a segment that has the same label in its pixels: <c>.relabelled.mp4</c> in place of <c>.mp4</c>.</summary>
    public static string RelabelledPathOf(string segmentPath)
    {
        ArgumentNullException.ThrowIfNull(segmentPath);
        return segmentPath[..^Extension.Length] + RelabelledExtension;
    }

    /// <summary>True for what <see cref="RelabelledPathOf"/> makes, and its <c>.part</c>.</summary>
    public static bool IsRelabelled(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var whole = path.EndsWith(PartSuffix, StringComparison.Ordinal) ? path[..^PartSuffix.Length] : path;
        return whole.EndsWith(RelabelledExtension, StringComparison.Ordinal)
            && TryParse(whole[..^RelabelledExtension.Length] + Extension, out var name) && !name.IsPart;
    }

    /// <summary>True for a damaged file that was put aside, and for a good one on its way to the place of such a file (<see cref="HealingSuffix"/>).</summary>
    public static bool IsAside(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Array.Find([DamagedSuffix, HealingSuffix], suffix => path.EndsWith(suffix, StringComparison.Ordinal)) is { } found
            && path[..^found.Length] is var whole && (TryParse(whole, out _) || IsRelabelled(whole));
    }

    /// <summary>The name of the directory for segments that start at <paramref name="start"/>.</summary>
    public static string DateFolder(Instant start) => DatePattern.Format(UtcTime.BeijingDate(start));

    /// <summary>The start as names have it.</summary>
    public static string StartText(Instant start) => StartPattern.Format(start);

    /// <summary>Reads a path. Accepts exactly what <see cref="PathOf"/> makes (and its <c>.part</c>), so nothing can lead out of the archive.</summary>
    public static bool TryParse(string path, [NotNullWhen(true)] out SegmentName? name)
    {
        name = null;
        var isPart = path.EndsWith(PartSuffix, StringComparison.Ordinal);
        var whole = isPart ? path[..^PartSuffix.Length] : path;
        var parts = whole.Split('/');
        if (parts.Length != 4 || !CameraId.IsValid(parts[1]) || !whole.EndsWith(Extension, StringComparison.Ordinal))
        {
            return false;
        }

        var stem = parts[3][..^Extension.Length];
        var dash = stem.IndexOf('-');
        if (dash < 0 || !long.TryParse(stem[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) || sequence <= 0)
        {
            return false;
        }

        var start = StartPattern.Parse(stem[..dash]);
        if (!start.Success || PathOf(parts[1], start.Value, sequence) != whole)
        {
            return false;
        }

        name = new SegmentName(parts[1], start.Value, sequence, isPart);
        return true;
    }

    /// <summary>True for the name of a date directory.</summary>
    public static bool TryParseDate(string folder, out LocalDate date)
    {
        var parsed = DatePattern.Parse(folder);
        date = parsed.Success ? parsed.Value : default;
        return parsed.Success && DatePattern.Format(date) == folder;
    }
}
