using System.Text.Json;
using System.Text.Json.Serialization;

namespace Supervision.Retention.Verification.Proof;

/// <summary>Writes <see cref="ProofCode"/> as <c>file-missing</c>.</summary>
internal sealed class ProofCodeConverter() : JsonStringEnumConverter<ProofCode>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
