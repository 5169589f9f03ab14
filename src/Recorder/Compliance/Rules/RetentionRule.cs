using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>Recordings are kept so long. The file does not tell; what an archive holds today is told as a measured fact.</summary>
internal sealed record RetentionRule(int Days, bool InWorkingDays) : SiteRule
{
    internal override void Judge(HallView hall, Verdict verdict)
    {
        if (hall.Measured is { Count: > 0 } measured)
        {
            var (first, last) = (Day(measured.Values.Min(camera => camera.First)), Day(measured.Values.Max(camera => camera.Measured)));
            verdict.Ground(ZoneRuleTexts.Kept.With(first.ToString("uuuu-MM-dd", null), last.ToString("uuuu-MM-dd", null), Period.DaysBetween(first, last) + 1));
        }

        verdict.Open((InWorkingDays ? ZoneRuleTexts.WorkingDaysUnknown : ZoneRuleTexts.DaysUnknown).With(Days));
    }

    private static LocalDate Day(Instant time) => time.WithOffset(UtcTime.Beijing).Date;
}
