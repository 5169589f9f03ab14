using Supervision.Domain;

namespace Supervision.Benchmarks.Retention;

/// <summary>A camera while its rows are filled in.</summary>
internal sealed class FilledCamera(string id)
{
    internal static readonly LabelBox Strip = new(0, 1080, 1920, 72);

    internal string Id => id;

    internal string? Run { get; set; }

    internal long Sequence { get; set; }

    internal Segment? Last { get; set; }
}
