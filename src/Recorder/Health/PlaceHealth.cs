using Supervision.Recorder.Locating;

namespace Supervision.Recorder.Health;

/// <summary>Where a camera was reached by ONVIF, in <c>/health</c>.</summary>
/// <param name="Address">Host and port of the device service that answered.</param>
/// <param name="Configured">Host and port by the configuration.</param>
/// <param name="Moved">True where the two differ: the camera was found again, and the configuration is out of date.</param>
/// <param name="Serial">The serial number that it told.</param>
internal sealed record PlaceHealth(string Address, string Configured, bool Moved, string Serial)
{
    public static PlaceHealth? Of(StreamPlace? place) =>
        place is null ? null : new(place.Service.Authority, place.Configured.Authority, place.IsMoved, place.Serial);
}
