using Supervision.Domain;

namespace Supervision.Retention.Verification;

/// <summary>What the catalogue knows of pickups' sound in a segment.</summary>
/// <param name="Gaps">The camera's gaps of sound.</param>
/// <param name="EndsRun">Nothing of the same run follows.</param>
internal sealed record KnownSounds(IReadOnlyList<Gap> Gaps, bool EndsRun);
