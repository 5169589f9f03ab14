using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Evidence;

namespace Supervision.Recorder.Cli;

/// <summary>What becomes of a certificate.</summary>
/// <param name="Refusal">Why it proves nothing; null where it proves something.</param>
/// <param name="KeyId">The key in it; null where it cannot be read.</param>
/// <param name="IsTrusted">It was signed with the key that was given.</param>
/// <param name="Claim">What it states; null where it is refused.</param>
internal sealed record CertificateJudgement(Message? Refusal, string? KeyId, bool IsTrusted, CompletenessClaim? Claim)
{
    /// <param name="file">The certificate's bytes.</param>
    /// <param name="trusted">The public key that was given; null for none.</param>
    internal static CertificateJudgement Of(ReadOnlySpan<byte> file, byte[]? trusted)
    {
        try
        {
            var certificate = CertificateFile.Read(file);
            if (!CertificateFile.IsIntact(certificate))
            {
                return new CertificateJudgement(CertificateTexts.BadSignature, certificate.KeyId, IsTrusted: false, null);
            }

            return trusted is not null && !certificate.PublicKey.Span.SequenceEqual(trusted)
                ? new CertificateJudgement(CertificateTexts.OtherKey.With(certificate.KeyId, PublicKeyText.Id(trusted)), certificate.KeyId, IsTrusted: false, null)
                : new CertificateJudgement(null, certificate.KeyId, trusted is not null, CompletenessClaim.Read(certificate));
        }
        catch (FormatException error)
        {
            return new CertificateJudgement(new Text("{0}", "{0}").With(error.Message), null, IsTrusted: false, null);
        }
    }
}
