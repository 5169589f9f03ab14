using NodaTime;

namespace Supervision.Retention.Catalog;

/// <summary>Where a camera was reached last, and who answered there.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Since">UTC since when it is there.</param>
/// <param name="Address">Its device service, without user and password.</param>
/// <param name="Configured">The address that the configuration gave then.</param>
/// <param name="Serial">The serial number that the camera told.</param>
/// <param name="Reference">Its endpoint reference; empty where it keeps it to itself.</param>
/// <param name="Stream">The stream that it named; empty where that may hold a password.</param>
public sealed record CameraPlace(string Camera, Instant Since, string Address, string Configured, string Serial, string Reference, string Stream);
