using NodaTime.Text;

using Supervision.Domain;
using Supervision.Retention.Policy;

namespace Supervision.Recorder.Cli.Json;

/// <summary>A stroke in <see cref="RetentionPlanJson"/>.</summary>
internal sealed record PlannedDeletionJson(string Camera, string Day, long FirstSequence, long LastSequence, string Start, string End, int Segments, long Bytes, string Rule)
{
    internal static PlannedDeletionJson Of(PlannedDeletion planned) => new(
        planned.Term.Camera,
        LocalDatePattern.Iso.Format(planned.Day),
        planned.FirstSequence,
        planned.LastSequence,
        UtcTime.Format(planned.Start),
        UtcTime.Format(planned.End),
        planned.Segments,
        planned.Bytes,
        planned.Term.Text);
}
