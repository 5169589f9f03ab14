namespace Supervision.HallOnvif.State;

/// <summary>Reports motion, on and off in turn.</summary>
internal sealed class MotionCycle : IDisposable
{
    private readonly ITimer _timer;
    private bool _moving;

    internal MotionCycle(Camera camera, TimeSpan each) => _timer = camera.Time.CreateTimer(
        _ =>
        {
            _moving = !_moving;
            camera.Report(CameraReport.Motion, _moving);
        },
        null,
        each,
        each);

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();
}
