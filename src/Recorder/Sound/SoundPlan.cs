using Supervision.Domain;
using Supervision.Media.Rtsp;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Sound;

/// <summary>What the configuration means for one sound that is listened to: a pickup, or the own sound of a camera at a counter.</summary>
/// <param name="Source">Whose sound.</param>
/// <param name="Name">What players show as the name of its track.</param>
/// <param name="Stream">Where it comes from; null where a camera's stream carries it.</param>
/// <param name="Carrier">The id of that camera; null with a <paramref name="Stream"/>.</param>
/// <param name="Cameras">Ids of the cameras that it is recorded into as a track of its own: not <paramref name="Carrier"/>, whose own sound it is.</param>
/// <param name="OffsetMs">Milliseconds that are added to its time.</param>
internal sealed record SoundPlan(SoundSource Source, string Name, RtspOptions? Stream, string? Carrier, IReadOnlyList<string> Cameras, int OffsetMs)
{
    /// <summary>All sounds of a site that are listened to.</summary>
    public static IReadOnlyList<SoundPlan> Of(SiteConfiguration site)
    {
        var carriers = site.Pickups.Select(pickup => pickup.Camera).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. site.Pickups.Select(PickupOf),
            .. site.Cameras.Where(camera => camera.Audio && camera.Counter is not null && !carriers.Contains(camera.Id))
                .Select(camera => new SoundPlan(new SoundSource(camera.Id, IsPickup: false), camera.Name, null, camera.Id, [], 0)),
        ];
    }

    private static SoundPlan PickupOf(PickupConfiguration pickup) => new(
        new SoundSource(pickup.Id, IsPickup: true),
        $"{pickup.Id} {string.Join('、', pickup.Counters.Select(counter => counter.Name))}",
        pickup.Address is null ? null : new RtspOptions { Uri = pickup.Address, User = pickup.User, Password = pickup.Password, WantPictures = false },
        pickup.Camera,
        [.. pickup.Cameras.Where(camera => camera != pickup.Camera)],
        pickup.OffsetMs);
}
