using Supervision.Recorder.Provision;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>provision --json</c> writes of each camera. A contract.</summary>
internal sealed record ProvisionJson(string Camera, string Address, bool Ok, bool Changed, IdentityJson? Identity, IReadOnlyList<ProvisionRowJson> Items, string? Trouble)
{
    internal static ProvisionJson Of(ProvisionOutcome outcome) => new(
        outcome.Target.Name,
        outcome.Target.Address.AbsoluteUri,
        outcome.IsGood,
        outcome.Changed,
        outcome.Identity is { } identity ? IdentityJson.Of(identity) : null,
        [.. outcome.Rows.Select(ProvisionRowJson.Of)],
        outcome.Trouble);
}
