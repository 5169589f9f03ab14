using Supervision.Retention.Evidence;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>verify --json</c> writes. A contract, like <see cref="SegmentJson"/>.</summary>
internal sealed record CertificateJson(string Format, bool Intact, bool SignerConfirmed, string? KeyId, string? Refusal, CompletenessClaim? Claim)
{
    internal static CertificateJson Of(CertificateJudgement judged) =>
        new("supervision-verify/1", judged.Refusal is null, judged.IsTrusted, judged.KeyId, judged.Refusal?.ToString(), judged.Claim);
}
