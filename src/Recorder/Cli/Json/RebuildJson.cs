using Supervision.Retention.Verification;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What a rebuild found.</summary>
internal sealed record RebuildJson(long Segments, long Records, IReadOnlyList<UnreadableJson> Unreadable, IReadOnlyList<ChangedJson> Changed)
{
    internal static RebuildJson? Of(RebuildResult? result) => result is null
        ? null
        : new(
            result.Segments,
            result.Records,
            [.. result.Unreadable.Select(file => new UnreadableJson(file.Path, file.Reason))],
            [.. result.Changed.Select(file => new ChangedJson(file.Path, file.Found, file.Recorded, file.Witness))]);
}
