namespace Supervision.Recorder.Locating;

/// <summary>A camera that answered and is the one that was meant.</summary>
/// <param name="Service">Its device service, as it was reached.</param>
/// <param name="Name">Who it is.</param>
/// <param name="Stream">The stream to record, without user and password.</param>
/// <param name="Remark">What is not as it should be with its profiles; empty where nothing is.</param>
internal sealed record VisitedCamera(Uri Service, DeviceName Name, Uri Stream, string Remark);
