namespace Supervision.Retention.Verification.Proof;

/// <summary>A file whose bytes are not what was recorded.</summary>
/// <param name="Sequence">Number of the segment.</param>
/// <param name="Code">What is wrong.</param>
/// <param name="What">One line.</param>
internal sealed record DeepFault(long Sequence, ProofCode Code, string What);
