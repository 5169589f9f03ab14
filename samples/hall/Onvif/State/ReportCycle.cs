namespace Supervision.HallOnvif.State;

/// <summary>Reports a topic, on and off in turn.</summary>
internal sealed class ReportCycle : IDisposable
{
    private readonly ITimer _timer;
    private bool _isOn;

    internal ReportCycle(Camera camera, string topic, TimeSpan each) => _timer = camera.Time.CreateTimer(
        _ =>
        {
            _isOn = !_isOn;
            camera.Report(topic, _isOn);
        },
        null,
        each,
        each);

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();
}
