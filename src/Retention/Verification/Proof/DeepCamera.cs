namespace Supervision.Retention.Verification.Proof;

/// <summary>How far a deep verification read a camera.</summary>
/// <param name="Sequence">Number of the last segment that was read; 0 for none.</param>
/// <param name="Faults">What it found so far.</param>
internal sealed record DeepCamera(long Sequence, IReadOnlyList<DeepFault> Faults)
{
    internal static readonly DeepCamera Nothing = new(0, []);
}
