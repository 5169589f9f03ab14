using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;
using Supervision.Retention.Policy;

namespace Supervision.Retention.Verification.Proof;

/// <summary>What belongs to no camera: journal and catalogue that do not agree, and what lies in the archive beside the cameras' folders.</summary>
internal static class ArchiveFaults
{
    /// <param name="scene">What is asked.</param>
    /// <param name="cameras">All that the record knows.</param>
    /// <param name="catalog">To be asked how far it goes.</param>
    /// <param name="oldest">The oldest day that any camera must have.</param>
    /// <param name="certified">Number of the last record that a certificate vouches for.</param>
    internal static IEnumerable<ProofFinding> Of(VerificationScene scene, IReadOnlyCollection<string> cameras, CatalogReader catalog, NodaTime.LocalDate oldest, long certified)
    {
        var faults = new FaultBook(null);
        foreach (var name in Directory.EnumerateFileSystemEntries(scene.Data.ArchivePath).Select(entry => Path.GetFileName(entry)).Where(name => !cameras.Contains(name)))
        {
            faults.Add(ProofCode.UnknownFile, null, name);
        }

        return [.. faults.Findings(), .. Journal(scene), .. scene.IsPast ? [] : Position(scene, catalog), .. Ledger(scene, catalog, UtcTime.FromNanoseconds(BeijingDays.Start(BeijingDays.Number(oldest))), certified), .. Calendar(scene, catalog)];
    }

    private static IEnumerable<ProofFinding> Journal(VerificationScene scene)
    {
        var damages = scene.Journal.Content.Damages.Where(damage => !(damage.IsTornTail && scene.IsLive)).Select(damage => $"journal/{damage.Path}, line {damage.Line}: {damage.Detail}");
        return damages.Concat(JournalAgreement.Differences(scene.Data, scene.Journal.Content)).Select(detail => Of(ProofCode.JournalDiffers, detail));
    }

    /// <summary>Of deletions since the oldest judged day, and of what they tell about judged days, or since the certificate.</summary>
    private static IEnumerable<ProofFinding> Ledger(VerificationScene scene, CatalogReader catalog, NodaTime.Instant oldest, long certified) =>
        LedgerCheck.Check(
            scene.Data,
            catalog.Deletions(),
            deletion => scene.Journal.NotBefore(deletion.Number) >= oldest || deletion.End > oldest,
            deletion => scene.Options.Deep || deletion.Number > certified || deletion.End > oldest).Select(finding => Of(ProofCode.LedgerDiffers, $"{finding.Path}: {finding.Detail}"));

    private static IEnumerable<ProofFinding> Calendar(VerificationScene scene, CatalogReader catalog) =>
        ImportedCalendar.Doubt(catalog, scene.Calendar) is { } doubt ? [Of(ProofCode.CalendarDiffers, doubt)] : [];

    private static ProofFinding Of(ProofCode code, string detail) => new(code, null, null, detail, Remedies.Of(code));

    private static IEnumerable<ProofFinding> Position(VerificationScene scene, CatalogReader catalog)
    {
        var (position, last) = (catalog.JournalPosition, scene.Journal.Content.LastNumber);
        if (position > last)
        {
            // A recorder went on since.
            last = Math.Max(last, JournalReader.Read(scene.Data.JournalPath, after: Math.Max(0, position - 1)).LastNumber);
        }

        var detail = last < position ? $"the catalogue goes to record {position}, the journal only to {last}"
            : last > position && DirectoryLock.Holder(scene.Data) is null ? $"the journal goes to record {last}, the catalogue to {position}"
            : null;
        return detail is null ? [] : [Of(ProofCode.JournalDiffers, detail)];
    }
}
