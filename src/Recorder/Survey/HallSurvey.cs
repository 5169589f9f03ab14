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
        using var gate = new SemaphoreSlim(MaxAtOnce);
        var devices = await Task.WhenAll(found.Devices.Select(async device =>
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
        return (devices, found.Troubles);
    }

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
            return surveyed with { Profiles = camera.Media is null ? [] : await camera.Media.ProfilesAsync(cancellation) };
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
