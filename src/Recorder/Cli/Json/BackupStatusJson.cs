using NodaTime;

using Supervision.Retention.Backup;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>backup status --json</c> writes. A contract, like <see cref="SegmentJson"/>.</summary>
internal sealed record BackupStatusJson(string Format, bool Ok, IReadOnlyList<BackupTargetJson> Targets)
{
    private const string FormatVersion = "supervision-backup-status/1";

    internal static BackupStatusJson Of(IEnumerable<TargetStatus> statuses, Instant now)
    {
        var targets = statuses.Select(status => BackupTargetJson.Of(status, now)).ToList();
        return new(FormatVersion, targets.TrueForAll(target => target is { Error: null, Succeeded: not null, KeysLeftOut: false, Skipped: 0 }), targets);
    }
}
