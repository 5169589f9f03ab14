using System.Text.Json;

using NodaTime;

namespace Supervision.Retention.Verification.Proof;

/// <summary>Something of a camera's day that must be there and is not, or is not as it was recorded.</summary>
/// <param name="Code">What.</param>
/// <param name="Camera">The camera's id; null where it concerns none.</param>
/// <param name="Day">The day in Beijing; null where it concerns none.</param>
/// <param name="Detail">One line in English.</param>
/// <param name="Remedy">One line in English: what to do.</param>
public sealed record ProofFinding(ProofCode Code, string? Camera, LocalDate? Day, string Detail, string Remedy)
{
    /// <summary>The stored name of a code.</summary>
    public static string Name(ProofCode code) => JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());
}
