using NodaTime.Text;

using Supervision.Domain;
using Supervision.Retention.Policy;

namespace Supervision.Recorder.Cli.Json;

/// <summary>The rule of a camera in <see cref="RetentionPlanJson"/>.</summary>
internal sealed record PlannedCameraJson(string Camera, int Days, string Convention, int MarginDays, bool Default, string Floor, string Ceiling, IReadOnlyList<int> UncoveredYears)
{
    internal static PlannedCameraJson Of(CameraTerm term) => new(
        term.Camera,
        term.Rule.Term.Days,
        term.Rule.Term.Convention.Name(),
        term.Rule.Term.MarginDays,
        term.IsDefault,
        LocalDatePattern.Iso.Format(term.Floor.Oldest),
        LocalDatePattern.Iso.Format(term.Ceiling),
        term.Floor.UncoveredYears);
}
