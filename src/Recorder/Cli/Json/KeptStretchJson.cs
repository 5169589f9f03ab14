using Supervision.Domain;
using Supervision.Retention.Policy;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What stays past its ceiling, in <see cref="RetentionPlanJson"/>.</summary>
internal sealed record KeptStretchJson(string Camera, string Reason, IReadOnlyList<long> Holds, long FirstSequence, long LastSequence, string Start, string End, int Segments, long Bytes)
{
    internal static KeptStretchJson Of(KeptStretch kept) => new(
        kept.Camera, kept.Reason.Name(), kept.Holds, kept.FirstSequence, kept.LastSequence, UtcTime.Format(kept.Start), UtcTime.Format(kept.End), kept.Segments, kept.Bytes);
}
