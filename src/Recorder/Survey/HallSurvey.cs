using System.Net;

using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Discovery;

namespace Supervision.Recorder.Survey;

/// <summary>Searches devices and asks each what it is: what it tells everybody, and with a login the rest.</summary>
/// <param name="search">Searches.</param>
/// <param name="connector">Asks.</param>
/// <param name="match">Knows the configuration.</param>
/// <param name="login">The account that the operator gives; null where each device has the one of its camera in the configuration, if any.</param>
internal sealed class HallSurvey(DeviceSearch search, OnvifConnector connector, ConfiguredCameras match, OnvifLogin? login)
{
    private const int MaxAtOnce = 8;

    /// <summary>Searches, and visits whom it found.</summary>
    /// <param name="routes">Where.</param>
    /// <param name="wait">How long answers to the search are taken.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<(IReadOnlyList<SurveyedDevice> Devices, IReadOnlyList<string> Troubles)> LookAsync(
        SurveyRoutes routes, TimeSpan wait, CancellationToken cancellation)
    {
        var found = await search.FindAsync(routes.Routes, wait, cancellation);
        var unfound = routes.Services.Where(service => !found.Devices.Any(device => device.Address.Authority.Equals(service.Authority, StringComparison.OrdinalIgnoreCase)));
        using var gate = new SemaphoreSlim(MaxAtOnce);
        var devices = await Task.WhenAll(found.Devices.Concat(unfound.Select(Unfound)).Select(async device =>
        {
            await gate.WaitAsync(cancellation);
            try
            {
                return await VisitAsync(device, cancellation);
            }
            finally
            {
                gate.Release();
            }
        }));
        return ([.. devices.OrderBy(device => device.Found.Address.Authority, StringComparer.Ordinal)], found.Troubles);
    }

    /// <summary>A device that no search has shown, as far as it is known before it is asked.</summary>
    private static FoundDevice Unfound(Uri service) => new(service.Authority, IPAddress.None, service, DeviceScopes.None);

    /// <summary>What a search would have shown.</summary>
    private static async Task<FoundDevice> ToldAsync(FoundDevice device, OnvifCamera camera, CancellationToken cancellation) => device with
    {
        Reference = await camera.Device.EndpointReferenceAsync(cancellation) is { Length: > 0 } reference ? reference : device.Reference,
        Scopes = await camera.Device.ScopesAsync(cancellation),
    };

    private async Task<SurveyedDevice> VisitAsync(FoundDevice device, CancellationToken cancellation)
    {
        var expected = match.At(device);
        var account = login ?? match.LoginOf(expected);
        var surveyed = new SurveyedDevice(device, SurveyAccess.Told, "") { Camera = expected };
        try
        {
            surveyed = surveyed with { ClockOffset = (await connector.ClockAsync(device.Address, cancellation))?.Offset };
            using var camera = await connector.ConnectAsync(device.Address, account, cancellation);
            surveyed = surveyed with
            {
                Information = camera.Information,
                ClockOffset = camera.Clock?.Offset ?? surveyed.ClockOffset,
                Camera = match.Named(camera.Information.Serial) ?? (match.Contradicts(expected, camera.Information.Serial) ? null : expected),
            };
            surveyed = surveyed with { Profiles = camera.Media is null ? [] : await camera.Media.ProfilesAsync(cancellation) };
            return ReferenceEquals(device.Scopes, DeviceScopes.None) ? surveyed with { Found = await ToldAsync(device, camera, cancellation) } : surveyed;
        }
        catch (OnvifException refusal) when (refusal.Failure is OnvifFailure.NotAuthorized)
        {
            return surveyed with { Access = account is null ? SurveyAccess.LoginNeeded : SurveyAccess.LoginRefused, Note = refusal.Message };
        }
        catch (OnvifException error)
        {
            return surveyed with { Access = SurveyAccess.NotAsked, Note = error.Message };
        }
    }
}
