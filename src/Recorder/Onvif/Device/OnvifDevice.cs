using NodaTime;

using Supervision.Recorder.Onvif.Discovery;
using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Device;

/// <summary>The device service of a camera. Each call throws <see cref="OnvifException"/> where it fails.</summary>
internal sealed class OnvifDevice(SoapClient client, Endpoint at, ClockMeter meter)
{
    internal Task<DeviceInformation> InformationAsync(CancellationToken cancellation) => client.CallAsync(at, new GetDeviceInformation(), cancellation);

    internal Task<DeviceCapabilities> CapabilitiesAsync(CancellationToken cancellation) => client.CallAsync(at, new GetServiceCapabilities(), cancellation);

    /// <summary>The camera's clock beside ours; null where it does not tell.</summary>
    internal Task<ClockReading?> ClockAsync(CancellationToken cancellation) => meter.MeasureAsync(cancellation);

    /// <summary>Sets zone and source of the clock; the time too, where <paramref name="utc"/> is given.</summary>
    internal async Task SetClockAsync(bool byNtp, string? timeZone, Instant? utc, CancellationToken cancellation)
    {
        await client.CallAsync(at, new SetSystemDateAndTime(byNtp, DaylightSaving: false, timeZone, byNtp ? null : utc), cancellation);
        await meter.MeasureAsync(cancellation); // Tokens from now on are dated by the clock as it is now.
    }

    internal Task<NtpSetting> NtpAsync(CancellationToken cancellation) => client.CallAsync(at, new GetNtp(), cancellation);

    internal Task SetNtpAsync(NtpSetting setting, CancellationToken cancellation) => client.CallAsync(at, new SetNtp(setting), cancellation);

    internal Task<IReadOnlyList<CameraInterface>> NetworkInterfacesAsync(CancellationToken cancellation) => client.CallAsync(at, new GetNetworkInterfaces(), cancellation);

    internal Task<string> HostnameAsync(CancellationToken cancellation) => client.CallAsync(at, new GetHostname(), cancellation);

    internal Task<DeviceScopes> ScopesAsync(CancellationToken cancellation) => client.CallAsync(at, new GetScopes(), cancellation);

    /// <summary>The name that stays when the address changes; empty where the camera keeps it to itself.</summary>
    internal Task<string> EndpointReferenceAsync(CancellationToken cancellation) => client.CallAsync(at, new GetEndpointReference(), cancellation);
}
