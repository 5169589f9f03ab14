using NodaTime;

using Supervision.Domain;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>hold list --json</c> writes. A contract, like <see cref="SegmentJson"/>.</summary>
internal sealed record HoldListJson(string Format, IReadOnlyList<HoldJson> Holds)
{
    internal static HoldListJson Of(IEnumerable<Hold> holds, LocalDate today) => new("supervision-holds/1", [.. holds.Select(hold => HoldJson.Of(hold, today))]);
}
