using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Events;
using Supervision.Recorder.Onvif.Imaging;
using Supervision.Recorder.Onvif.Media;
using Supervision.Recorder.Onvif.Ptz;
using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif;

/// <summary>A camera that answers by ONVIF: who it is, how its clock stands, and the services it has. Owns its connections.</summary>
internal sealed class OnvifCamera : IDisposable
{
    private readonly SoapClient _client;

    internal OnvifCamera(SoapClient client, Uri address, DeviceInformation information, ClockReading? clock, OnvifServices services)
    {
        _client = client;
        (Address, Information, Clock) = (address, information, clock);
        (Device, Media, Ptz, Imaging, Events) = (services.Device, services.Media, services.Ptz, services.Imaging, services.Events);
    }

    /// <summary>The device service, as it was reached.</summary>
    internal Uri Address { get; }

    internal DeviceInformation Information { get; }

    /// <summary>The clock when the camera was connected; null where it does not tell its time.</summary>
    internal ClockReading? Clock { get; }

    /// <summary>The way to log in that worked last; None where nothing needed one.</summary>
    internal LoginWay Login => _client.ProvenLogin;

    internal OnvifDevice Device { get; }

    /// <summary>Pictures, sound and texts in the picture; null where the camera has no media service.</summary>
    internal OnvifMedia? Media { get; }

    /// <summary>Null where the camera cannot be moved.</summary>
    internal OnvifPtz? Ptz { get; }

    internal OnvifImaging? Imaging { get; }

    internal OnvifEvents? Events { get; }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}
