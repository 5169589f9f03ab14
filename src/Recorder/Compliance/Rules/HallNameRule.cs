using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>The hall is named as the standard names halls of its level.</summary>
internal sealed record HallNameRule : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict)
    {
        var (profile, level, name) = (hall.Site.Profile, hall.Site.Level, hall.Site.Hall);
        var endings = string.Join(" / ", profile.NamesOf(level));
        if (!profile.IsHallName(name, level))
        {
            verdict.Violation(ZoneRuleTexts.HallName.With(SiteRuleTexts.Of(level), endings), ZoneRuleTexts.HallNameRemedy);
        }

        verdict.Ground(ZoneRuleTexts.HallNameGround.With(name, SiteRuleTexts.Of(level), endings));
    }
}
