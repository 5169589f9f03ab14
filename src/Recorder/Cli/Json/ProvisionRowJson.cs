using System.Text.Json;

using Supervision.Recorder.Provision;

namespace Supervision.Recorder.Cli.Json;

/// <summary>One thing about a camera: what it was, shall be, is now, and what became of it.</summary>
internal sealed record ProvisionRowJson(string Item, string Was, string ShallBe, string Now, string Verdict, string? Why)
{
    internal static ProvisionRowJson Of(ProvisionRow row) => new(
        JsonNamingPolicy.KebabCaseLower.ConvertName(row.Item.ToString()),
        row.Was,
        row.ShallBe,
        row.Now,
        JsonNamingPolicy.KebabCaseLower.ConvertName(row.Verdict.ToString()),
        row.Why);
}
