using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>Every counter has a camera; where it must be a fixed one, a dome does not count.</summary>
internal sealed record CounterCameraRule(bool Fixed) : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict)
    {
        foreach (var counter in hall.Counters)
        {
            if (!hall.CamerasAt(counter).Any())
            {
                verdict.Violation(
                    Place.Of(counter), Fixed ? CounterRuleTexts.NoFixedCamera : CounterRuleTexts.NoCamera, CounterRuleTexts.NoCameraRemedy.With(counter.Id));
            }
            else if (Fixed && !hall.FixedCamerasAt(counter).Any())
            {
                verdict.Violation(
                    Place.Of(counter),
                    CounterRuleTexts.OnlyDome.With(string.Join(", ", hall.CamerasAt(counter).Select(camera => camera.Id))),
                    CounterRuleTexts.NoCameraRemedy.With(counter.Id));
            }
        }

        verdict.Ground(CounterRuleTexts.CountersWatched.With(
            hall.Counters.Count(counter => Fixed ? hall.FixedCamerasAt(counter).Any() : hall.CamerasAt(counter).Any()), hall.Counters.Count));
    }
}
