using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>No camera and no pickup is in a private room: a configuration that has one is refused before it comes here.</summary>
internal sealed record PrivateRoomRule : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict) =>
        verdict.Ground(EquipmentRuleTexts.NoPrivateRoom.With(hall.Site.Cameras.Count, hall.Site.Pickups.Count, hall.Site.Zones.Count - hall.PublicZones.Count));
}
