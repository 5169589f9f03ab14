using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Media.Net;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Onvif.Discovery;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Locating;

/// <summary>Makes the places of a hall's cameras, which share one search and know of each other.</summary>
internal sealed partial class HallPlaces
{
    private readonly PlaceParts _parts;
    private readonly Dictionary<string, CameraPlace> _last;

    /// <param name="store">Keeps places over restarts.</param>
    /// <param name="allowed">Hosts and ranges within which cameras are searched.</param>
    /// <param name="sockets">Knows which hosts may be asked.</param>
    /// <param name="clock">Wall time.</param>
    /// <param name="time">Measures time limits.</param>
    /// <param name="logger">For what was found and may not be asked.</param>
    internal HallPlaces(RecordStore store, IReadOnlyList<string> allowed, OutboundSockets sockets, IClock clock, TimeProvider time, ILogger logger)
    {
        var (visit, book) = (new CameraVisit(sockets, clock, time), new PlaceBook());
        var search = new HallSearch(new DeviceSearch(sockets, time), () => SearchRoutes.OfThisMachine(allowed));
        _parts = new(visit, new CameraFinder(search, visit, book, sockets, logger), book, store.Catalog.AddPlaceAsync, time);
        _last = Last(store.Data, logger);
    }

    internal IStreamPlace Of(CameraPlan plan, CameraStatus status, ILogger logger) => plan.Onvif is { } target
        ? new OnvifPlace(target, _last.GetValueOrDefault(plan.Id), _parts, status, logger)
        : new FixedPlace(plan.Stream.Uri);

    private static Dictionary<string, CameraPlace> Last(DataDirectory data, ILogger logger)
    {
        try
        {
            using var catalog = CatalogReader.Open(data);
            return catalog.Places().ToDictionary(place => place.Camera, StringComparer.Ordinal);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Log.NotKnown(logger, failure.Message);
            return [];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1412, LogLevel.Warning, "where cameras were last is not known, those that moved are searched: {Message}")]
        public static partial void NotKnown(ILogger logger, string message);
    }
}
