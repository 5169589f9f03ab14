using Supervision.Recorder.Configuration;
using Supervision.Recorder.Onvif.Media;

namespace Supervision.Recorder.Provision;

/// <summary>The nearest to a wish of what a camera offers; the wish where it does not say what it offers.</summary>
internal static class EncoderChoices
{
    /// <summary>What comes nearest to Main: High knows more tools, Baseline fewer.</summary>
    private static readonly string[] Profiles = [CameraStandard.Profile, "High", "Baseline", "Extended"];

    internal static bool Reaches(Resolution size, PictureSize least) => new PictureSize(size.Width, size.Height).Reaches(least);

    /// <summary>The present size where it is good, else the smallest that is, else the largest.</summary>
    internal static Resolution Size(Resolution now, IReadOnlyList<Resolution> offered, PictureSize least)
    {
        if (Reaches(now, least) && (offered.Count == 0 || offered.Contains(now)))
        {
            return now;
        }

        if (offered.Count == 0)
        {
            return new(least.Width, least.Height);
        }

        var good = offered.Where(size => Reaches(size, least)).ToList();
        return good.Count > 0 ? good.MinBy(Pixels) : offered.MaxBy(Pixels);
    }

    internal static double Rate(VideoEncoderOptions offer, double wish) =>
        offer.FrameRates.Count > 0 ? offer.FrameRates.MinBy(rate => Math.Abs(rate - wish)) : Math.Clamp(wish, offer.FrameRate?.Min ?? wish, Math.Max(offer.FrameRate?.Min ?? wish, offer.FrameRate?.Max ?? wish));

    internal static int Within(NumberRange? offered, int wish) => offered is not { } range || range.Contains(wish) ? wish
        : (int)Math.Clamp(wish < range.Min ? Math.Ceiling(range.Min) : Math.Floor(range.Max), 1, int.MaxValue);

    internal static string Profile(IReadOnlyList<string> offered) =>
        offered.Count == 0 ? CameraStandard.Profile : Profiles.FirstOrDefault(offered.Contains) ?? offered[0];

    private static long Pixels(Resolution size) => (long)size.Width * size.Height;
}
