using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Media.Net;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Locating;
using Supervision.Recorder.Onvif;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Alarms;

/// <summary>Makes a listener for each camera that is reached by ONVIF.</summary>
/// <param name="catalog">Where alarms are noted.</param>
/// <param name="sockets">Makes the connections.</param>
/// <param name="clock">Wall time.</param>
/// <param name="time">Timers and monotonic time.</param>
internal sealed class HallAlarms(CatalogWriter catalog, OutboundSockets sockets, IClock clock, TimeProvider time)
{
    private readonly CameraVisit _visit = new(sockets, clock, time);

    /// <param name="target">The camera.</param>
    /// <param name="service">Where it was met; null while that is not known.</param>
    /// <param name="status">Shows what it reports.</param>
    /// <param name="logger">For what it reports.</param>
    internal AlarmListener Listener(OnvifTarget target, Func<Uri?> service, CameraStatus status, ILogger logger)
    {
        status.SetEvents(EventState.New);
        return new AlarmListener(target.Camera, ConnectAsync, new AlarmBook(status, catalog, clock, logger), time, logger);

        async Task<OnvifCamera?> ConnectAsync(CancellationToken stopping) =>
            service() is { } there ? await _visit.OpenAsync(target, there, OnvifConnector.UsualLimit, stopping) : null;
    }
}
