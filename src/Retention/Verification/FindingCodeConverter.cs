using System.Text.Json;
using System.Text.Json.Serialization;

namespace Supervision.Retention.Verification;

/// <summary>Writes <see cref="FindingCode"/> as <c>file-missing</c>.</summary>
public sealed class FindingCodeConverter() : JsonStringEnumConverter<FindingCode>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
