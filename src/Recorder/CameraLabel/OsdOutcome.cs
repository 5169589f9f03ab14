namespace Supervision.Recorder.CameraLabel;

/// <summary>What became of setting the label in a camera.</summary>
/// <param name="Lines">What it is to draw.</param>
/// <param name="Changes">What was changed, one line each; empty where all was there already.</param>
/// <param name="Complaints">What the camera refused, or said and did not do, one line each; empty where it tells that all is as wanted.</param>
internal sealed record OsdOutcome(IReadOnlyList<OsdLine> Lines, IReadOnlyList<string> Changes, IReadOnlyList<string> Complaints)
{
    /// <summary>The camera tells that it draws the label. Whether it does, only its pictures show.</summary>
    internal bool IsSet => Complaints.Count == 0;

    /// <summary>It said no; without that, complaints are about what it said and did not do.</summary>
    internal bool IsRefused { get; init; }
}
