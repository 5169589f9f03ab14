using NodaTime;

using Supervision.Domain;

namespace Supervision.SampleArchive.Recording;

/// <summary>A camera of the sample.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Label">Its label mode.</param>
/// <param name="Commissioned">UTC of its first picture.</param>
internal sealed record SampleCamera(int Number, string Label, Instant Commissioned)
{
    internal string Id => $"cam{Number}";

    /// <summary>Where the label stands, in the mode that notes it.</summary>
    internal LabelBox? LabelBox => Label == "pixels" ? new LabelBox(24, 36, 40, 12) : null;
}
