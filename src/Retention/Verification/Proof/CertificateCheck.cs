using System.Security.Cryptography;

using NodaTime;
using NodaTime.Text;

using Supervision.Domain;
using Supervision.Retention.Catalog;
using Supervision.Retention.Evidence;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Verification.Proof;

/// <summary>
/// The record of now against a certificate of before: the newest of the nights, or one that was kept elsewhere. Whoever wrote another past into archive, catalogue and journal at once would
/// have to sign it, too.
/// </summary>
internal static class CertificateCheck
{
    /// <param name="scene">What is asked.</param>
    /// <param name="catalog">Has the segments of a day that is not as it was signed.</param>
    /// <param name="proofs">What was found of each camera.</param>
    internal static IEnumerable<ProofFinding> Of(VerificationScene scene, CatalogReader catalog, IReadOnlyList<CameraProof> proofs)
    {
        var faults = new List<string>();
        if (scene.Options.Against is { } path)
        {
            Compare(scene, catalog, proofs, path, faults);
        }
        else if (scene.Journal.Content.Records.OfType<RetentionAudited>().LastOrDefault() is { Certificate: { } digest } audited)
        {
            var newest = new CertificateFolder(scene.Data).PathOf(audited.AsOf);
            var name = Path.GetFileName(newest);
            if (!File.Exists(newest))
            {
                faults.Add($"certificate {name}: the journal names it, and it is not there");
            }
            else if (Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(newest))) != digest)
            {
                faults.Add($"certificate {name}: it is not the one that the journal names");
            }
            else
            {
                Compare(scene, catalog, proofs, newest, faults);
            }
        }

        return faults.Select(fault => new ProofFinding(ProofCode.CertificateDiffers, null, null, fault, Remedies.Of(ProofCode.CertificateDiffers)));
    }

    private static void Compare(VerificationScene scene, CatalogReader catalog, IReadOnlyList<CameraProof> proofs, string path, List<string> faults)
    {
        var name = Path.GetFileName(path);
        CertifiedRecord certified;
        try
        {
            certified = CertifiedRecord.Read(File.ReadAllBytes(path));
        }
        catch (FormatException error)
        {
            faults.Add($"certificate {name}: {error.Message}");
            return;
        }

        if (certified.AsOf > scene.AsOf)
        {
            return;
        }

        if (!certified.Journal.IsBeginningOf(scene.Data))
        {
            faults.Add($"certificate {name}: the journal from {certified.Journal.From} to {certified.Journal.To} is not what was signed");
        }

        var days = proofs.SelectMany(camera => camera.Days, (camera, day) => (camera.Camera, day.Day, day.Digest)).ToDictionary(day => (day.Camera, day.Day), day => day.Digest);
        var judged = proofs.ToDictionary(camera => camera.Camera, camera => camera.Floor.Oldest, StringComparer.Ordinal);
        var later = scene.Journal.Content.Records.Where(record => record.Number > certified.Journal.LastRecord).ToList();
        foreach (var ((camera, day), digest) in certified.Days.OrderBy(day => day.Key))
        {
            // A camera that is gone altogether is compared too, unless only some were asked for.
            var isJudged = judged.TryGetValue(camera, out var oldest) ? day >= oldest : scene.Options.Camera is null;
            if (isJudged && days.GetValueOrDefault((camera, day)) != digest && !later.Exists(record => Explains(record, camera, day)) && !OnlyAdds(catalog, later, camera, day, digest))
            {
                faults.Add($"certificate {name}: camera {camera}, {LocalDatePattern.Iso.Format(day)}: its segments are not those that were signed");
            }
        }
    }

    /// <summary>What the journal tells of since: deleted by the rule, or found to be another than was recorded.</summary>
    private static bool Explains(JournalRecord record, string camera, LocalDate day) => record switch
    {
        DeletionBegun r => r.Camera == camera && UtcTime.BeijingDate(r.Start) <= day && day <= UtcTime.BeijingDate(r.End),
        SegmentChanged r => Archive.ArchiveLayout.TryParse(r.Path, out var name) && name.Camera == camera && UtcTime.BeijingDate(name.Start) == day,
        _ => false,
    };

    /// <summary>A later start found files of that day that a crash had left open: without them the day is what was signed.</summary>
    private static bool OnlyAdds(CatalogReader catalog, IEnumerable<JournalRecord> later, string camera, LocalDate day, string digest)
    {
        var added = later.OfType<SegmentRecovered>().Where(r => r.Camera == camera && UtcTime.BeijingDate(r.Start) == day).Select(r => r.Sequence).ToHashSet();
        if (added.Count == 0)
        {
            return false;
        }

        var (midnight, deleted) = (day.AtMidnight().WithOffset(UtcTime.Beijing).ToInstant(), new GivenUp(catalog.Deletions(camera)));
        var signed = catalog.Segments(camera, midnight, midnight + Duration.FromDays(1))
            .Where(segment => UtcTime.BeijingDate(segment.Start) == day && !added.Contains(segment.Sequence) && !deleted.IsGoing(segment.Sequence));
        return DayTally.DigestOf(signed.Select(segment => segment.Sha256)) == digest;
    }
}
