using NodaTime;

using Supervision.Media.Net;
using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif;

/// <summary>
/// Connects to cameras: measures the clock without login, asks for the services, puts their addresses right, and logs in with the first question that
/// needs it. Safe for use from several threads.
/// </summary>
/// <param name="http">Makes connections for one camera; see <see cref="OnvifHttp"/>.</param>
/// <param name="clock">Wall time.</param>
/// <param name="time">Measures time limits and round trips.</param>
/// <param name="limit">For one question, answer included.</param>
internal sealed class OnvifConnector(Func<HttpMessageInvoker> http, IClock clock, TimeProvider time, TimeSpan limit)
{
    /// <summary>For one question: cameras are slow, and slower while they encode.</summary>
    internal static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(8);

    internal OnvifConnector(OutboundSockets sockets, IClock clock, TimeProvider time, string? fingerprint = null)
        : this(() => OnvifHttp.Create(sockets, UsualLimit, fingerprint), clock, time, UsualLimit)
    {
    }

    /// <summary>The device service of a camera of which only the address is known.</summary>
    /// <param name="host">Name or address, without brackets.</param>
    /// <param name="port">The camera's web port.</param>
    internal static Uri DeviceService(string host, int port = 80) => new UriBuilder("http", host, port, "/onvif/device_service").Uri;

    /// <summary>Connects.</summary>
    /// <param name="address">The device service.</param>
    /// <param name="login">The account; null asks what the camera tells everybody.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The camera; the caller owns it.</returns>
    /// <exception cref="OnvifException">It cannot be asked, or refuses the login.</exception>
    internal async Task<OnvifCamera> ConnectAsync(Uri address, OnvifLogin? login, CancellationToken cancellation)
    {
        var client = new SoapClient(http(), login, clock, time, limit);
        try
        {
            return await ConnectAsync(client, address, cancellation);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Measures a camera's clock without a login, and nothing else.</summary>
    /// <returns>Null where the camera does not tell its time to everybody.</returns>
    /// <exception cref="OnvifException">It cannot be asked.</exception>
    internal async Task<ClockReading?> ClockAsync(Uri address, CancellationToken cancellation)
    {
        using var client = new SoapClient(http(), null, clock, time, limit);
        return await new ClockMeter(client, new Endpoint(address), clock, time).MeasureUnsignedAsync(cancellation);
    }

    /// <summary>Asks a device for its endpoint reference without a login.</summary>
    /// <returns>Empty where it keeps it to itself.</returns>
    internal async Task<string> ReferenceAsync(Uri address, CancellationToken cancellation)
    {
        using var client = new SoapClient(http(), null, clock, time, limit);
        try
        {
            return await client.CallUnsignedAsync(new Endpoint(address), new GetEndpointReference(), cancellation);
        }
        catch (OnvifException)
        {
            return ""; // An older camera, or one that tells it to nobody.
        }
    }

    private async Task<OnvifCamera> ConnectAsync(SoapClient client, Uri address, CancellationToken cancellation)
    {
        var at = new Endpoint(address);
        var meter = new ClockMeter(client, at, clock, time);
        client.MeasureClock = meter.MeasureUnsignedAsync;
        var reading = await meter.MeasureUnsignedAsync(cancellation);
        var offers = await OffersAsync(client, at, cancellation);
        var claimed = offers.FirstOrDefault(offer => offer.Space == XmlNames.Device.NamespaceName)?.Address;
        var device = new OnvifDevice(client, at, meter);
        var services = OnvifServices.Of(client, device, offers, new AddressRepair(address, claimed), time);
        var information = await device.InformationAsync(cancellation);
        return new OnvifCamera(client, address, information, reading ?? await meter.MeasureAsync(cancellation), services);
    }

    private static async Task<IReadOnlyList<OfferedService>> OffersAsync(SoapClient client, Endpoint at, CancellationToken cancellation)
    {
        try
        {
            return await client.CallAsync(at, new GetServices(), cancellation);
        }
        catch (OnvifException error) when (error.Failure is OnvifFailure.NotSupported or OnvifFailure.Refused or OnvifFailure.DeviceFailed or OnvifFailure.BadAnswer)
        {
            return await client.CallAsync(at, new GetCapabilities(), cancellation); // Older than GetServices.
        }
    }
}
