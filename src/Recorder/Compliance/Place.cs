using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Compliance;

/// <summary>Where something is wrong.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id in <c>site.yaml</c>; empty for the hall, and for what is missing.</param>
/// <param name="Name">Its name.</param>
internal sealed record Place(PlaceKind Kind, string Id, string Name)
{
    internal static Place Of(ZoneConfiguration zone) => new(PlaceKind.Zone, zone.Id, zone.Name);

    internal static Place Of(CounterConfiguration counter) => new(PlaceKind.Counter, counter.Id, counter.Name);

    internal static Place Of(CameraConfiguration camera) => new(PlaceKind.Camera, camera.Id, camera.Name);

    internal static Place Of(PickupConfiguration pickup) => new(PlaceKind.Pickup, pickup.Id, pickup.Counter.Name);

    internal static Place Of(DeviceConfiguration device) => new(PlaceKind.Device, device.Id, device.Name);
}
