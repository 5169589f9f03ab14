namespace Supervision.Retention.Journal;

/// <summary>Where a camera was reached, and who answered there: noted when it is new.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Address">Its device service, without user and password.</param>
/// <param name="Configured">The address that the configuration gave then: where that is another one now, this record says nothing any more.</param>
/// <param name="Serial">The serial number that the camera told.</param>
/// <param name="Reference">Its endpoint reference; empty where it keeps it to itself.</param>
/// <param name="Stream">The stream that it named; empty where that may hold a password.</param>
public sealed record CameraLocated(string Camera, string Address, string Configured, string Serial, string Reference, string Stream) : JournalRecord;
