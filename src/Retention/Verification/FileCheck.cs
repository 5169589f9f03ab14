using Supervision.Domain;
using Supervision.Retention.Archive;

namespace Supervision.Retention.Verification;

/// <summary>Compares one row with its file. Only reads.</summary>
internal static class FileCheck
{
    private const string Restore = "restore the file from a backup; keep this one as evidence";

    /// <summary>What is wrong with the file; nothing where it is as the row says, and the row as the journal does.</summary>
    /// <param name="data">The directory.</param>
    /// <param name="row">The row.</param>
    /// <param name="recorded">The digest that the journal knows; null where it knows none.</param>
    /// <param name="deep">Reads every byte.</param>
    /// <param name="sounds">What is known of pickups' sound in it; null leaves out what is missing in their tracks.</param>
    internal static IEnumerable<Finding> Check(DataDirectory data, Segment row, string? recorded, bool deep, KnownSounds? sounds = null) =>
        recorded is null || recorded == row.Sha256
            ? CheckFile(data, row, deep, sounds)
            : CheckFile(data, row, deep, sounds).Prepend(Of(row, FindingCode.DigestDiffers, $"its row says {row.Sha256}, the journal {recorded}", Restore));

    private static List<Finding> CheckFile(DataDirectory data, Segment row, bool deep, KnownSounds? sounds)
    {
        var path = data.Locate(row.Path);
        var file = new FileInfo(path);
        if (!file.Exists || file.LinkTarget is not null)
        {
            return [Of(row, FindingCode.FileMissing, "the catalogue has this segment, the file is not there", "restore the file from a backup")];
        }

        try
        {
            return file.Length == row.Bytes
                ? CheckContent(path, row, deep, sounds)
                : [Of(row, FindingCode.SizeDiffers, $"the file has {file.Length} bytes, its row says {row.Bytes}", Restore)];
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            return [Of(row, FindingCode.FileUnreadable, e.Message, Restore)];
        }
    }

    private static List<Finding> CheckContent(string path, Segment row, bool deep, KnownSounds? sounds)
    {
        var findings = new List<Finding>();
        var content = SegmentContent.Read(path);
        var told = content.ToSegment(row.Path, row.Sha256);
        if (told != row)
        {
            findings.Add(Of(row, FindingCode.BoxDiffers, $"the file says {told}, its row {row}", "rebuild the catalogue (`supervision check --rebuild`)"));
        }

        if (deep)
        {
            var digest = SegmentContent.Digest(path);
            if (digest != row.Sha256)
            {
                findings.Add(Of(row, FindingCode.DigestDiffers, $"the file's SHA-256 is {digest}, its row says {row.Sha256}", Restore));
            }

            if (FindBreak(content) is { } problem)
            {
                findings.Add(Of(row, FindingCode.StructureBroken, problem, Restore));
            }

            if (FindOriginalBreak(path, content) is { } difference)
            {
                findings.Add(Of(row, FindingCode.OriginalDiffers, difference, Restore));
            }

            findings.AddRange(SoundsOf(content, row, sounds));
        }

        return findings;
    }

    private static IEnumerable<Finding> SoundsOf(SegmentContent content, Segment row, KnownSounds? sounds) => sounds is null ? []
        : SoundHoles.Unexplained(content, row, sounds.Gaps, sounds.EndsRun).Select(hole => Of(
            row,
            FindingCode.SoundHole,
            $"the sound of {hole.Pickup} is missing within {hole.Hole}, and no gap explains it",
            "compare the recorder's log of that time; where the file's digest is right, report this as an error of the recorder"));

    // Where a strip was put in, the camera's stream must come out again, also in a file that has no digest of it.
    private static string? FindOriginalBreak(string path, SegmentContent content)
    {
        var recorded = content.Closing!.OriginalSha256;
        if (recorded is null && content.Opening.Original is null)
        {
            return null;
        }

        try
        {
            var digest = OriginalPictures.Digest(path, content);
            return recorded is null || digest == recorded ? null
                : digest is null ? "the file has a digest of the camera's stream, but by its label mode no such stream"
                : $"the camera's stream in the file has the SHA-256 {digest}, its closing box says {recorded}";
        }
        catch (InvalidDataException e)
        {
            return e.Message;
        }
    }

    private static string? FindBreak(SegmentContent content)
    {
        var fragments = content.Scan.Fragments;
        for (var i = 1; i < fragments.Count; i++)
        {
            var due = fragments[i - 1].PictureDecodeTime + fragments[i - 1].PictureDuration;
            if (fragments[i].PictureDecodeTime != due)
            {
                return $"fragment {i + 1} at byte {fragments[i].Offset} begins at {fragments[i].PictureDecodeTime}/90000 s, due is {due}";
            }
        }

        var sounds = fragments.Sum(fragment => fragment.SoundFrames);
        return content.Scan.Pictures == content.Closing!.Pictures && sounds == content.Closing.SoundFrames
            ? null
            : $"{content.Scan.Pictures} pictures and {sounds} sound frames are there, {content.Closing.Pictures} and {content.Closing.SoundFrames} should be";
    }

    private static Finding Of(Segment row, FindingCode code, string detail, string remedy) => new(code, row.Camera, row.Path, detail, remedy);
}
