using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Sweeping;

namespace Supervision.Retention.Verification;

/// <summary>The deletion ledger against the journal: each deletion has its lines, as they were written.</summary>
internal static class LedgerCheck
{
    private const string Restore = "restore the ledger's file from a backup: what was deleted cannot be proven without it";

    internal static IEnumerable<Finding> Check(DataDirectory data, IReadOnlyList<Deletion> deletions) =>
        deletions.GroupBy(deletion => deletion.Ledger).OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => Check(data, file.Key, [.. file]));

    private static List<Finding> Check(DataDirectory data, string ledger, IReadOnlyList<Deletion> deletions)
    {
        try
        {
            return [.. LedgerLines.Differing(Path.Combine(data.Root, ledger), deletions).Select(deletion => new Finding(
                FindingCode.LedgerDiffers, deletion.Camera, ledger, $"the lines of deletion {deletion.Number} are not those that the journal names", Restore))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [new Finding(FindingCode.LedgerDiffers, null, ledger, $"the ledger cannot be read: {e.Message}", Restore)];
        }
    }
}
