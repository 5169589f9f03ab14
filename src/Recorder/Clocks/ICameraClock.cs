using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Clocks;

/// <summary>One way to read a camera's clock: its RTCP sender reports, or the camera asked (ONVIF).</summary>
internal interface ICameraClock
{
    /// <summary>The newest measurement, with the camera's id and the name of this way.</summary>
    /// <param name="stopping">The recorder ends; other limits of time are this one's own, because all clocks are waited for.</param>
    /// <returns>Null where the camera does not tell.</returns>
    ValueTask<ClockOffset?> ReadAsync(CancellationToken stopping);
}
