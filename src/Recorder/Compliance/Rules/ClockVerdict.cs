using System.Globalization;

using NodaTime;

using Supervision.Recorder.Cli;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Compliance.Rules;

/// <summary>Whether the clocks that the labels go by were right: by their samples in the archive; open where there are none of the recorder's.</summary>
internal static class ClockVerdict
{
    // GB/T 28181-2022, 9.10.3.
    private static readonly Duration Limit = Duration.FromSeconds(1);

    internal static void Judge(HallView hall, Verdict verdict)
    {
        JudgeCameras(hall, verdict);
        if (hall.HostClocks is not [.., var newest])
        {
            verdict.Open(ZoneRuleTexts.ClockUnknown);
            return;
        }

        var free = hall.HostClocks.Count(sample => !sample.State.IsSynchronised);
        var worst = hall.HostClocks.Where(sample => sample.State.IsSynchronised).MaxBy(Off);
        if (worst is not null && Off(worst) > Limit)
        {
            verdict.Violation(ZoneRuleTexts.ClockOff.With(Seconds(worst), BeijingText.Of(worst.Measured)), ZoneRuleTexts.ClockOffRemedy);
        }

        if (!newest.State.IsSynchronised)
        {
            verdict.Notice(ZoneRuleTexts.ClockFree.With(BeijingText.Of(newest.Measured), free, hall.HostClocks.Count), ZoneRuleTexts.ClockFreeRemedy);
        }
        else
        {
            verdict.Ground(ZoneRuleTexts.ClockRight.With(
                hall.HostClocks.Count - free, hall.HostClocks.Count, BeijingText.Of(hall.HostClocks[0].Measured), BeijingText.Of(newest.Measured), Seconds(worst!)));
        }
    }

    /// <summary>Where a camera draws the time itself, it is the camera's.</summary>
    private static void JudgeCameras(HallView hall, Verdict verdict)
    {
        foreach (var camera in hall.Site.Cameras.Where(camera => hall.MeasuredOf(camera.Id) is { Label: "camera" }))
        {
            if (hall.CameraClocks.GetValueOrDefault(camera.Id) is { } clock && Duration.Max(clock.Offset, -clock.Offset) > Limit)
            {
                verdict.Violation(
                    Place.Of(camera),
                    ZoneRuleTexts.CameraClockOff.With(clock.Offset.TotalSeconds.ToString("+0.0;-0.0", CultureInfo.InvariantCulture), BeijingText.Of(clock.Measured)),
                    ZoneRuleTexts.CameraClockOffRemedy.With(camera.Id));
            }
        }
    }

    private static Duration Off(HostClock sample) =>
        Duration.Max(sample.State.EstimatedError, Duration.Max(sample.State.Offset, -sample.State.Offset));

    private static string Seconds(HostClock sample) => Off(sample).TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
