using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Events;
using Supervision.Recorder.Onvif.Imaging;
using Supervision.Recorder.Onvif.Media;
using Supervision.Recorder.Onvif.Media.Ver10;
using Supervision.Recorder.Onvif.Media.Ver20;
using Supervision.Recorder.Onvif.Ptz;
using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif;

/// <summary>The services that a camera has; null is one that it does not list.</summary>
internal sealed record OnvifServices(OnvifDevice Device, OnvifMedia? Media, OnvifPtz? Ptz, OnvifImaging? Imaging, OnvifEvents? Events)
{
    internal static OnvifServices Of(SoapClient client, OnvifDevice device, IReadOnlyList<OfferedService> offers, AddressRepair repair, TimeProvider time)
    {
        var (newer, older) = (At(XmlNames.Media2), At(XmlNames.Media));
        return new(
            device,
            newer is null && older is null ? null : new OnvifMedia(
                newer is null ? null : new Media2Service(client, newer, repair),
                older is null ? null : new MediaService(client, older, repair)),
            At(XmlNames.Ptz) is { } ptz ? new OnvifPtz(client, ptz) : null,
            At(XmlNames.Imaging) is { } imaging ? new OnvifImaging(client, imaging) : null,
            At(XmlNames.Events) is { } events ? new OnvifEvents(client, events, repair, time) : null);

        Endpoint? At(System.Xml.Linq.XNamespace space) =>
            offers.FirstOrDefault(offer => offer.Space == space.NamespaceName) is { } offer && repair.Service(offer.Address) is { } address ? new Endpoint(address) : null;
    }
}
