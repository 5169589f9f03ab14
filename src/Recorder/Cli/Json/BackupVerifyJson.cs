using Supervision.Retention.Backup;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>backup verify --json</c> writes. A contract, like <see cref="SegmentJson"/>.</summary>
internal sealed record BackupVerifyJson(
    string Format,
    bool Ok,
    bool Deep,
    IReadOnlyList<string> Targets,
    long Copies,
    long FilesRead,
    long BytesRead,
    long NotCopied,
    long OlderCopies,
    IReadOnlyList<BackupFindingJson> Findings)
{
    private const string FormatVersion = "supervision-backup-verify/1";

    internal static BackupVerifyJson Of(BackupVerifyResult result) => new(
        FormatVersion,
        result.Ok,
        result.Deep,
        result.Targets,
        result.Copies,
        result.Read,
        result.Bytes,
        result.NotCopied,
        result.Older,
        [.. result.Findings.Select(BackupFindingJson.Of)]);
}
