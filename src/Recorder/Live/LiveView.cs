using NodaTime;

using Supervision.Recorder.Cameras;
using Supervision.Recorder.Health;

namespace Supervision.Recorder.Live;

/// <summary>Turns the cameras' running figures into rows, once a second.</summary>
internal sealed class LiveView
{
    private readonly IClock _clock;
    private readonly List<(CameraStatus Status, CameraRates Rates)> _cameras;

    public LiveView(HallHealth health, IClock clock, TimeProvider time)
    {
        _clock = clock;
        _cameras = [.. health.Cameras.Select(camera => (camera, new CameraRates(camera, time)))];
    }

    /// <summary>The rows of this moment; rates are over the time since the last call.</summary>
    public IReadOnlyList<LiveRow> Look()
    {
        var now = _clock.GetCurrentInstant();
        return [.. _cameras.Select(camera => Row(camera.Status, camera.Rates, now))];
    }

    private static LiveRow Row(CameraStatus camera, CameraRates rates, Instant now)
    {
        rates.Look();
        return new LiveRow(
            camera.Camera,
            camera.Name,
            camera.State(now, HallHealth.StallLimit).Name(),
            camera.Format,
            rates.BitsPerSecond,
            rates.PicturesPerSecond,
            camera.LastDurable,
            camera.LostPackets,
            camera.HeldBack + camera.DroppedFragments,
            camera.Label,
            camera.LabelReason,
            camera.Message.Length > 0 ? camera.Message : camera.ThinnedBecause ?? camera.StripTrouble);
    }
}
