namespace Supervision.Recorder.Control.Operations;

/// <summary>A hold that was placed.</summary>
/// <param name="Number">Its id.</param>
/// <param name="Deleted">What of it is deleted already.</param>
internal sealed record HoldAnswer(long Number, IReadOnlyList<LostStretch> Deleted);
