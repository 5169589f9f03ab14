using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>The fixed cameras at a counter together see the staff and the citizens.</summary>
internal sealed record BothSidesRule : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict)
    {
        var seen = 0;
        var unknown = new List<string>();
        foreach (var counter in hall.Counters)
        {
            var cameras = hall.FixedCamerasAt(counter).ToList();
            var sides = cameras.SelectMany(camera => camera.Sees ?? []).Distinct().ToList();
            if (sides.Count == 2)
            {
                seen++;
            }
            else if (cameras.Count > 0 && cameras.TrueForAll(camera => camera.Sees is not null))
            {
                verdict.Violation(
                    Place.Of(counter),
                    sides.Contains(ViewSide.Staff) ? CounterRuleTexts.NoCitizens : sides.Count == 0 ? CounterRuleTexts.NoSides : CounterRuleTexts.NoStaff,
                    CounterRuleTexts.SidesRemedy);
            }
            else if (cameras.Count > 0)
            {
                unknown.Add(counter.Id);
            }
        }

        if (unknown.Count > 0)
        {
            verdict.Open(CounterRuleTexts.SidesUnknown.With(string.Join(", ", unknown)));
        }

        verdict.Ground(CounterRuleTexts.SidesSeen.With(seen, hall.Counters.Count));
    }
}
