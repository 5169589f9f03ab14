using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>Every zone that may be watched has a camera; where recordings are known, one that has recorded.</summary>
internal sealed record CoverageRule : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict)
    {
        var watched = 0;
        foreach (var zone in hall.PublicZones)
        {
            var cameras = hall.CamerasOf(zone).ToList();
            if (cameras.Count == 0)
            {
                verdict.Violation(Place.Of(zone), ZoneRuleTexts.NotWatched, ZoneRuleTexts.NotWatchedRemedy.With(zone.Id));
                continue;
            }

            watched++;
            if (hall.Measured is not null && cameras.TrueForAll(camera => hall.MeasuredOf(camera.Id) is null))
            {
                verdict.Notice(Place.Of(zone), ZoneRuleTexts.NotRecorded.With(string.Join(", ", cameras.Select(camera => camera.Id))), ZoneRuleTexts.NotRecordedRemedy);
            }
        }

        verdict.Ground(ZoneRuleTexts.Watched.With(watched, hall.PublicZones.Count));
    }
}
