using Microsoft.Extensions.Logging;

using Supervision.Media.Net;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Discovery;

namespace Supervision.Recorder.Locating;

/// <summary>Finds a camera that is not at its place: by its endpoint reference, else by the serial numbers of those whom nobody knows.</summary>
/// <param name="search">The hall's search.</param>
/// <param name="visit">Asks who is at an address.</param>
/// <param name="book">Where the other cameras are.</param>
/// <param name="sockets">Knows which hosts may be asked.</param>
/// <param name="logger">For what was found and may not be asked.</param>
internal sealed partial class CameraFinder(HallSearch search, CameraVisit visit, PlaceBook book, OutboundSockets sockets, ILogger logger)
{
    /// <summary>Strangers that are asked for their serial in one search: each question is a login that a foreign device may count.</summary>
    internal const int MaxStrangers = 8;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    /// <summary>Searches.</summary>
    /// <param name="target">The camera.</param>
    /// <param name="before">Who it was when it was met last; null where it never was.</param>
    /// <param name="missing">Where it did not answer.</param>
    /// <param name="stopping">The recorder ends.</param>
    /// <returns>Its device service; null where it was not found.</returns>
    internal async Task<Uri?> FindAsync(OnvifTarget target, DeviceName? before, Uri missing, CancellationToken stopping)
    {
        var result = await search.FindAsync().WaitAsync(stopping);
        var devices = result.Devices.Where(device => !IsSame(device.Address, missing) && !book.IsAnother(target.Camera, device.Address)).ToList();
        var named = devices.Where(device => IsNamed(device, target, before)).ToList();
        foreach (var stranded in named.Where(device => !sockets.Allows(device.Address.IdnHost)))
        {
            Log.NotAllowed(logger, target.Camera, stranded.Address.IdnHost);
        }

        var places = named.Concat(devices.Except(named).Take(MaxStrangers)).Where(device => sockets.Allows(device.Address.IdnHost)).Select(device => device.Address);
        // Where it should be by the configuration is asked, too, once it was found elsewhere.
        foreach (var place in IsSame(target.Service, missing) ? places : places.Append(target.Service))
        {
            if (await IsAtAsync(target, before, place, stopping))
            {
                return place;
            }
        }

        return null;
    }

    private async Task<bool> IsAtAsync(OnvifTarget target, DeviceName? before, Uri place, CancellationToken stopping)
    {
        try
        {
            var name = await visit.NameAsync(target, place, Limit, stopping);
            // A camera that the configuration does not name is known by who it was.
            return target is { Serial: null, Reference: null } ? before is not null && !name.IsAnotherThan(before) : name.Is(target);
        }
        catch (OnvifException error)
        {
            Log.Passed(logger, target.Camera, error.Message);
            return false;
        }
    }

    private static bool IsNamed(FoundDevice device, OnvifTarget target, DeviceName? before) =>
        DeviceName.IsSameReference(device.Reference, target.Reference ?? "") || DeviceName.IsSameReference(device.Reference, before?.Reference ?? "");

    private static bool IsSame(Uri one, Uri other) => one.Authority.Equals(other.Authority, StringComparison.OrdinalIgnoreCase);

    private static partial class Log
    {
        [LoggerMessage(1410, LogLevel.Warning, "camera {Camera}: it answers a search from {Address}, which the configuration does not allow: add the address or its range to network.allow")]
        public static partial void NotAllowed(ILogger logger, string camera, string address);

        [LoggerMessage(1411, LogLevel.Debug, "camera {Camera}: is not here, {Message}")]
        public static partial void Passed(ILogger logger, string camera, string message);
    }
}
