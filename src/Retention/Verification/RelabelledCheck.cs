using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Verification;

/// <summary>Files beside segments with the same label in their pixels: are they what the journal says?</summary>
internal static class RelabelledCheck
{
    private const string Remedy = "move it out of the archive; the segment itself is not touched by this, and `supervision strip check --relabel` makes it again";

    /// <summary>Compares the files that the journal names; nothing where all are as they were written.</summary>
    internal static IEnumerable<Finding> Check(DataDirectory data, IReadOnlyList<Relabelled> files, bool deep) =>
        files.Select(file => Check(Path.Combine(data.Root, file.Path), file, deep)).OfType<Finding>();

    /// <summary>Judges a file of such a name that lies in the archive; nothing where it belongs there.</summary>
    internal static IEnumerable<Finding> Judge(string path, IReadOnlySet<string> known, bool isLive)
    {
        if (!isLive && path.EndsWith(ArchiveLayout.PartSuffix, StringComparison.Ordinal))
        {
            yield return new Finding(FindingCode.LeftOver, null, path, "re-labelling did not finish it", "delete it; `supervision strip check --relabel` makes it again");
        }
        else if (!isLive && !known.Contains(path))
        {
            yield return new Finding(FindingCode.NotInCatalog, null, path, "the journal does not know this re-labelled file", Remedy);
        }
    }

    private static Finding? Check(string path, Relabelled file, bool deep)
    {
        var found = new FileInfo(path);
        if (!found.Exists || found.LinkTarget is not null)
        {
            return Of(file, FindingCode.FileMissing, "the journal has this re-labelled file, it is not there", "restore the file from a backup");
        }

        if (found.Length != file.Bytes)
        {
            return Of(file, FindingCode.SizeDiffers, $"the file has {found.Length} bytes, the journal says {file.Bytes}", Remedy);
        }

        try
        {
            return deep && SegmentContent.Digest(path) is var digest && digest != file.Sha256
                ? Of(file, FindingCode.DigestDiffers, $"the file's SHA-256 is {digest}, the journal says {file.Sha256}", Remedy)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Of(file, FindingCode.FileUnreadable, e.Message, Remedy);
        }
    }

    private static Finding Of(Relabelled file, FindingCode code, string detail, string remedy) => new(code, file.Camera, file.Path, detail, remedy);
}
