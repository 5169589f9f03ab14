using System.Text.Json.Serialization;

using Supervision.Retention.Backup;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>backup run --json</c> writes. A contract, like <see cref="SegmentJson"/>.</summary>
internal sealed record BackupRunJson(string Format, bool Ok, IReadOnlyList<BackupRunTargetJson> Targets)
{
    private const string FormatVersion = "supervision-backup-run/1";

    /// <summary>One of <see cref="Cli.ExitCode"/>.</summary>
    [JsonIgnore]
    public int ExitCode => Ok ? Cli.ExitCode.Fine : Targets.Any(target => target.Error is not null) ? Cli.ExitCode.Failure : Cli.ExitCode.Findings;

    internal static BackupRunJson Of(IReadOnlyList<(string Target, BackupRunResult? Result, string? Error)> results)
    {
        var targets = results.Select(result => BackupRunTargetJson.Of(result.Target, result.Result, result.Error)).ToList();
        return new(FormatVersion, targets.TrueForAll(target => target.Error is null && target.Skipped.Count == 0), targets);
    }
}
