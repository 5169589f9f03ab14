using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Sweeping;

namespace Supervision.Retention.Verification;

/// <summary>The deletion ledger against the journal: each deletion has its lines, as they were written, and where they are read they say of it what the journal says.</summary>
internal static class LedgerCheck
{
    private const string Restore = "restore the ledger's file from a backup: what was deleted cannot be proven without it";
    private const string Forged = "compare with a backup: one of the two was written by somebody else than the recorder";

    /// <param name="data">The directory.</param>
    /// <param name="deletions">All that the journal tells of.</param>
    /// <param name="isChecked">Which of them are looked at; the ledger is kept for good, and grows with the years.</param>
    /// <param name="isRead">Of which the lines are read, too.</param>
    internal static IEnumerable<Finding> Check(DataDirectory data, IReadOnlyList<Deletion> deletions, Func<Deletion, bool> isChecked, Func<Deletion, bool> isRead) =>
        deletions.GroupBy(deletion => deletion.Ledger).OrderBy(file => file.Key, StringComparer.Ordinal).Where(file => file.Any(isChecked)).SelectMany(file => Check(data, file.Key, [.. file], isRead));

    private static List<Finding> Check(DataDirectory data, string ledger, IReadOnlyList<Deletion> deletions, Func<Deletion, bool> isRead)
    {
        try
        {
            return [.. LedgerLines.Read(Path.Combine(data.Root, ledger), deletions, isRead).SelectMany(found => Judge(ledger, found))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [new Finding(FindingCode.LedgerDiffers, null, ledger, $"the ledger cannot be read: {e.Message}", Restore)];
        }
    }

    private static IEnumerable<Finding> Judge(string ledger, DeletedSegments found)
    {
        if (!found.AreThose)
        {
            yield return new Finding(FindingCode.LedgerDiffers, found.Deletion.Camera, ledger, $"the lines of deletion {found.Deletion.Number} are not those that the journal names", Restore);
        }
        else if (found.Contradiction is { } contradiction)
        {
            yield return new Finding(FindingCode.LedgerDiffers, found.Deletion.Camera, ledger, $"the lines of deletion {found.Deletion.Number} and the journal contradict each other: {contradiction}", Forged);
        }
    }
}
