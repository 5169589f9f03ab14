using Supervision.Domain;
using Supervision.Retention.Policy;

namespace Supervision.Recorder.Cli.Json;

/// <summary>A deletion that was begun and is not done, in <see cref="RetentionPlanJson"/> and <see cref="CheckJson"/>.</summary>
internal sealed record BegunDeletionJson(long Deletion, string Camera, long FirstSequence, long LastSequence, string Start, string End, int Segments, long Bytes, string Begun, IReadOnlyList<long> Holds)
{
    internal static BegunDeletionJson Of(BegunDeletion begun) => new(
        begun.Deletion.Number,
        begun.Deletion.Camera,
        begun.Deletion.FirstSequence,
        begun.Deletion.LastSequence,
        UtcTime.Format(begun.Deletion.Start),
        UtcTime.Format(begun.Deletion.End),
        begun.Deletion.Segments,
        begun.Deletion.Bytes,
        UtcTime.Format(begun.Deletion.Begun),
        begun.Holds);
}
