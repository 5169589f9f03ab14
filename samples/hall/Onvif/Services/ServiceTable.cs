using System.Xml.Linq;

using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Services;

/// <summary>All services of a camera.</summary>
internal sealed class ServiceTable
{
    private readonly List<Service> _services = [];

    internal ServiceTable(Camera camera)
    {
        _services.AddRange([new DeviceService(camera, () => _services), new NetworkService(camera)]);
        _services.AddRange([new MediaService(camera), new MediaSound(camera), new TextService(camera, Names.Media, "trt")]);
        if (camera.Settings.Media2)
        {
            _services.AddRange([new Media2Service(camera), new Media2Sound(camera), new TextService(camera, Names.Media2, "tr2")]);
        }

        if (camera.Dome is { } dome)
        {
            _services.Add(new PtzService(camera, dome));
        }

        if (camera.Settings.Imaging)
        {
            _services.Add(new ImagingService(camera));
        }

        _services.AddRange([new EventService(camera), new SubscriptionService(camera)]);
    }

    /// <exception cref="RefusalException">No service has the operation.</exception>
    internal Service Of(XName operation) => _services.Find(service => service.Knows(operation)) ?? throw RefusalException.Unknown;
}
