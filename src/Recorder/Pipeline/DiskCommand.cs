using NodaTime;

using Supervision.Media.Mp4;

namespace Supervision.Recorder.Pipeline;

/// <summary>One order to the disk stage, in the order in which a run produces them.</summary>
internal readonly record struct DiskCommand(DiskOrder Order, Instant Moment, Fragment? Fragment, RunFormat? Format, Discontinuity Why)
{
    /// <summary>True where it says only that something is missing: it ends no run that has a fragment.</summary>
    public bool IsHoleOnly { get; init; }
}
