using NodaTime;

namespace Supervision.Recorder.Health;

/// <summary>Body of <c>/health</c>.</summary>
/// <param name="Ok">True where every camera is recording.</param>
/// <param name="Time">When this was judged (UTC).</param>
/// <param name="Cameras">One entry a camera.</param>
internal sealed record HealthReport(bool Ok, Instant Time, IReadOnlyList<CameraHealth> Cameras);
