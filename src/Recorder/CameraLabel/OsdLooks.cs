using NodaTime;

using Supervision.Media.Streams;
using Supervision.Overlay.Sight;

namespace Supervision.Recorder.CameraLabel;

/// <summary>What several looks at one camera say together: nobody is blamed by readings that contradict each other.</summary>
internal sealed class OsdLooks
{
    /// <summary>So many at most: somebody may stand before a light text, and a digit may look like another there.</summary>
    internal const int Most = 3;

    private readonly List<LabelReport> _reports = [];

    /// <summary>Takes a look.</summary>
    /// <returns>What is known now; null where another look is wanted.</returns>
    /// <exception cref="MediaSourceException">It cannot be told: the time was read otherwise each time.</exception>
    internal LabelReport? Take(LabelReport report)
    {
        _reports.Add(report);
        if (report.IsRight)
        {
            return report;
        }

        if (_reports.Count < Most)
        {
            return null;
        }

        return _reports.Exists(one => one.Verdict is not LabelVerdict.ClockOff) || _reports.Exists(IsConfirmed)
            ? report
            : throw new MediaSourceException(SourceFailure.UnsupportedMedia, $"the time in the picture was read otherwise in each of {Most} looks; try again when camera and machine are less busy");
    }

    private bool IsConfirmed(LabelReport report) =>
        _reports.Exists(other => other != report && other.ClockAhead is { } one && report.ClockAhead is { } two && Duration.Max(one - two, two - one) <= LabelSight.ClockAgreement);
}
