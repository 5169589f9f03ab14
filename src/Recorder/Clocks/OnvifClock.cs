using Supervision.Recorder.Onvif;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Clocks;

/// <summary>
/// A camera's clock as it tells it by ONVIF, without a login, about once a minute. It tells whole seconds: the offset is right within half a second and half the
/// round trip. One that does not answer is asked ever more seldom.
/// </summary>
/// <param name="camera">The camera's id.</param>
/// <param name="service">Where it is now; null where that is not known.</param>
/// <param name="connector">Asks, with a limit well below <see cref="ClockWatch.Period"/>: all clocks are waited for.</param>
/// <param name="time">For the intervals.</param>
internal sealed class OnvifClock(string camera, Func<Uri?> service, OnvifConnector connector, TimeProvider time) : ICameraClock
{
    /// <summary>For the question.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    // A little less than a minute: as ClockWatch takes its samples.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private ClockOffset? _last;
    private long? _asked;
    private TimeSpan _wait = Interval;

    /// <inheritdoc/>
    public async ValueTask<ClockOffset?> ReadAsync(CancellationToken stopping)
    {
        if (service() is not { } at || (_asked is { } before && time.GetElapsedTime(before) < _wait))
        {
            return _last;
        }

        _asked = time.GetTimestamp();
        _last = await AskAsync(at, stopping);
        _wait = _last is not null ? Interval : _wait * 2 < Longest ? _wait * 2 : Longest;
        return _last;
    }

    private async Task<ClockOffset?> AskAsync(Uri at, CancellationToken stopping)
    {
        try
        {
            return await connector.ClockAsync(at, stopping) is { } reading ? new ClockOffset(camera, reading.Taken, reading.Offset, "onvif") : null;
        }
        catch (OnvifException)
        {
            return null; // Whether the camera is there at all, its attempts tell.
        }
    }
}
