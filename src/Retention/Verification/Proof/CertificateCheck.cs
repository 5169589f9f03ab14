using System.Security.Cryptography;

using NodaTime.Text;

using Supervision.Retention.Catalog;
using Supervision.Retention.Evidence;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Verification.Proof;

/// <summary>
/// The record of now against a certificate of before: the newest of the nights, or one that was kept elsewhere. Whoever wrote another past into archive, catalogue and journal at once would
/// have to sign it, too.
/// </summary>
internal sealed class CertificateCheck
{
    private readonly string _name;
    private readonly CertifiedRecord? _certified;
    private readonly string? _fault;

    private CertificateCheck(string name, CertifiedRecord? certified, string? fault) => (_name, _certified, _fault) = (name, certified, fault);

    /// <summary>Number of the last record that was signed; none is later where nothing was.</summary>
    internal long LastRecord => _certified?.Journal.LastRecord ?? long.MaxValue;

    /// <summary>The certificate with which to compare: the one that was asked for, or the newest that the journal names.</summary>
    /// <exception cref="IOException">It is there, and cannot be read.</exception>
    internal static CertificateCheck Open(VerificationScene scene)
    {
        if (scene.Options.Against is { } path)
        {
            return Read(scene, path, File.ReadAllBytes(path));
        }

        if (scene.Journal.Content.Records.OfType<RetentionAudited>().LastOrDefault() is not { Certificate: { } digest } audited)
        {
            return new CertificateCheck(string.Empty, null, null);
        }

        var newest = new CertificateFolder(scene.Data).PathOf(audited.AsOf);
        if (!File.Exists(newest))
        {
            return new CertificateCheck(Path.GetFileName(newest), null, "the journal names it, and it is not there");
        }

        var content = File.ReadAllBytes(newest);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == digest
            ? Read(scene, newest, content)
            : new CertificateCheck(Path.GetFileName(newest), null, "it is not the one that the journal names");
    }

    /// <summary>In what the record of now is not what was signed.</summary>
    /// <param name="scene">What is asked.</param>
    /// <param name="catalog">Has the segments of a day that is not as it was signed.</param>
    /// <param name="proofs">What was found of each camera.</param>
    internal IEnumerable<ProofFinding> Findings(VerificationScene scene, CatalogReader catalog, IReadOnlyList<CameraProof> proofs) =>
        Faults(scene, catalog, proofs).Select(fault => new ProofFinding(ProofCode.CertificateDiffers, null, null, $"certificate {_name}: {fault}", Remedies.Of(ProofCode.CertificateDiffers)));

    private static CertificateCheck Read(VerificationScene scene, string path, byte[] content)
    {
        try
        {
            var certified = CertifiedRecord.Read(content);
            return new CertificateCheck(Path.GetFileName(path), certified.AsOf > scene.AsOf ? null : certified, null);
        }
        catch (FormatException error)
        {
            return new CertificateCheck(Path.GetFileName(path), null, error.Message);
        }
    }

    private IEnumerable<string> Faults(VerificationScene scene, CatalogReader catalog, IReadOnlyList<CameraProof> proofs)
    {
        if (_fault is not null)
        {
            yield return _fault;
        }

        if (_certified is null)
        {
            yield break;
        }

        if (!_certified.Journal.IsBeginningOf(scene.Data))
        {
            yield return $"the journal from {_certified.Journal.From} to {_certified.Journal.To} is not what was signed";
        }

        var days = proofs.SelectMany(camera => camera.Days, (camera, day) => (camera.Camera, day.Day, day.Digest)).ToDictionary(day => (day.Camera, day.Day), day => day.Digest);
        var since = new DaysSince(scene, catalog, LastRecord);
        foreach (var ((camera, day), digest) in _certified.Days.OrderBy(day => day.Key))
        {
            // A camera that is gone altogether is compared too, unless only some were asked for; and so is a day past the floor: less may be demanded since.
            if ((scene.Options.Camera ?? camera) == camera && days.GetValueOrDefault((camera, day)) != digest && since.Digest(camera, day) != digest)
            {
                yield return $"camera {camera}, {LocalDatePattern.Iso.Format(day)}: its segments are not those that were signed";
            }
        }
    }
}
