using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Compliance;

/// <summary>What the last segment of a camera shows.</summary>
/// <param name="Picture">The size of the camera's own picture, without a label strip.</param>
/// <param name="Rate">Pictures a second.</param>
/// <param name="HasSound">Whether there is a sound track.</param>
/// <param name="Label">Label mode of the pictures.</param>
/// <param name="Measured">When the segment ended.</param>
/// <param name="First">When the oldest recording of the camera began.</param>
internal sealed record MeasuredCamera(PictureSize Picture, double Rate, bool HasSound, string Label, Instant Measured, Instant First)
{
    private const int CodedFullHd = 1088;
    private const int FullHd = 1080;

    /// <summary>By a camera's last segment and the begin of its recordings.</summary>
    internal static MeasuredCamera Of(Segment last, Instant first) => new(
        new(last.Width, Height(last)),
        Math.Round(last.Pictures / (last.End - last.Start).TotalSeconds, 1),
        last.Audio is not null,
        last.Label,
        last.End,
        first);

    // A strip begins below the last coded row, and full HD is coded with 8 rows that nobody sees.
    private static int Height(Segment segment) =>
        segment is not { Label: "strip", LabelBox: { } strip } ? segment.Height : strip.Y == CodedFullHd ? FullHd : strip.Y;
}
