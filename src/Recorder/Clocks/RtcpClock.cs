using Supervision.Recorder.Cameras;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Clocks;

/// <summary>A camera's clock as its RTCP sender reports tell it while it is recorded. Network delay is in it.</summary>
internal sealed class RtcpClock(CameraStatus camera) : ICameraClock
{
    /// <inheritdoc/>
    public ValueTask<ClockOffset?> ReadAsync(CancellationToken stopping) =>
        ValueTask.FromResult(camera.CameraClock is { } report ? new ClockOffset(camera.Camera, report.Arrival, report.Offset, "rtcp") : null);
}
