using Supervision.Domain;

namespace Supervision.Recorder.Pipeline;

/// <summary>
/// A run of key frames only, while the camera's disk is full: what lies between them is left out, so that nothing has to be encoded anew. It begins and ends at a key frame.
/// </summary>
internal static class Thinning
{
    /// <summary>Key frames a second that an encoder is told to count on; cameras send one each second or two.</summary>
    public const double PictureRate = 1;

    // A key frame has a third to an eighth of the bytes of its group.
    private const int BitRateShare = 5;

    /// <summary>Labels in pixels: what an encoder may spend on key frames alone.</summary>
    public static PixelLabelSettings Of(PixelLabelSettings settings) => settings with { BitRate = settings.BitRate / BitRateShare };

    /// <summary>A run's pictures, thinned or not. With links broken (<see cref="Media.H265.BrokenLink"/>) they are not what the camera sent, bit for bit.</summary>
    public static RunPictures Of(RunPictures pictures, string? reason, bool breaksLinks) =>
        pictures with { Thinned = reason, Original = breaksLinks ? null : pictures.Original };

    /// <summary>Why the run before ends: key frames only from here on, or all pictures again.</summary>
    /// <param name="reason">Why it is thinned; null where it is not any more.</param>
    public static Discontinuity Change(string? reason) => new(GapCause.Disk, reason ?? "the disk has room again: all pictures are recorded, no longer key frames only");
}
