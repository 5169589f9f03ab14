using Supervision.Recorder.Configuration;
using Supervision.Recorder.Configuration.Binding;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Compliance;

/// <summary>A hall as the rules ask about it.</summary>
/// <param name="Site">As it is declared.</param>
/// <param name="Measured">What was recorded, by camera; null where no archive was named.</param>
internal sealed record HallView(SiteConfiguration Site, IReadOnlyDictionary<string, MeasuredCamera>? Measured)
{
    /// <summary>What is known of pickups' sound, by pickup; null where no archive was named.</summary>
    internal IReadOnlyDictionary<string, MeasuredPickup>? Pickups { get; init; }

    /// <summary>Samples of the recorder's clock in the judged span, by time; none where no archive was named.</summary>
    internal IReadOnlyList<HostClock> HostClocks { get; init; } = [];

    /// <summary>How far each camera's clock was off when it was measured last in the judged span, by camera.</summary>
    internal IReadOnlyDictionary<string, ClockOffset> CameraClocks { get; init; } = new Dictionary<string, ClockOffset>();

    internal Place Place => new(PlaceKind.Hall, "", Site.Hall);

    /// <summary>The counters that the rules for counters are about: a guide's desk is none.</summary>
    internal IReadOnlyList<CounterConfiguration> Counters { get; } = [.. Site.Counters.Where(counter => counter.Kind != CounterKind.Desk)];

    internal IReadOnlyList<CameraConfiguration> Domes { get; } = [.. Site.Cameras.Where(camera => camera.Kind == CameraKind.Dome)];

    /// <summary>The zones that may be watched at all.</summary>
    internal IReadOnlyList<ZoneConfiguration> PublicZones { get; } =
        [.. Site.Zones.Where(zone => PrivateRooms.WordIn(zone.Name) is null && (zone.Type is null || PrivateRooms.WordIn(zone.Type) is null))];

    internal IEnumerable<CameraConfiguration> CamerasAt(CounterConfiguration counter) =>
        Site.Cameras.Where(camera => camera.Counters.Any(watched => watched.Id == counter.Id));

    internal IEnumerable<CameraConfiguration> FixedCamerasAt(CounterConfiguration counter) =>
        CamerasAt(counter).Where(camera => camera.Kind == CameraKind.Fixed);

    internal IEnumerable<PickupConfiguration> PickupsAt(CounterConfiguration counter) =>
        Site.Pickups.Where(pickup => pickup.Counters.Any(heard => heard.Id == counter.Id));

    internal IEnumerable<CameraConfiguration> CamerasOf(ZoneConfiguration zone) => Site.Cameras.Where(camera => Sees(camera, zone));

    internal static bool Sees(CameraConfiguration camera, ZoneConfiguration zone) =>
        camera.Zone.Id == zone.Id || camera.Covers.Any(covered => covered.Id == zone.Id) || camera.SharedWith.Any(counter => counter.Zone.Id == zone.Id);

    internal MeasuredCamera? MeasuredOf(string camera) => Measured?.GetValueOrDefault(camera);
}
