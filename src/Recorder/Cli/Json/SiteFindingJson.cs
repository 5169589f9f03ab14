using Supervision.Recorder.Compliance;

namespace Supervision.Recorder.Cli.Json;

/// <summary>One finding: <c>where</c> is hall, zone, counter, camera, pickup or device; <c>id</c> is null for the hall and for what is missing.</summary>
internal sealed record SiteFindingJson(string Severity, string Where, string? Id, string Name, string What, string Remedy)
{
    internal static SiteFindingJson Of(SiteFinding finding) => new(
        finding.Severity.ToString().ToLowerInvariant(),
        finding.Where.Kind.ToString().ToLowerInvariant(),
        finding.Where.Id.Length == 0 ? null : finding.Where.Id,
        finding.Where.Name,
        finding.What.ToString(),
        finding.Remedy.ToString());
}
