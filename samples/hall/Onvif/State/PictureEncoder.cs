using Supervision.HallOnvif.Settings;

namespace Supervision.HallOnvif.State;

/// <summary>How one stream is encoded, as the camera believes; the hall's footage itself does not change.</summary>
internal sealed record PictureEncoder(
    string Token, string Codec, string Profile, int Width, int Height, double Rate, int Kbps, int Gop, int AnchorDistance, double Quality, bool Constant)
{
    internal static readonly (int Width, int Height)[] Sizes = [(2560, 1440), (1920, 1080), (1280, 720), (704, 576)];
    internal static readonly int[] Rates = [25, 20, 15, 12, 10, 5];
    internal static readonly string[] Profiles = ["Baseline", "Main", "High"];
    internal static readonly (int Min, int Max) Bitrates = (64, 16384);
    internal static readonly (int Min, int Max) Gops = (1, 250);
    internal static readonly (int Min, int Max) Qualities = (0, 6);
    internal const int MaxAnchorDistance = 3;

    internal static PictureEncoder Of(StreamSettings stream, int number) => new(
        $"encoder{number}", stream.Codec, stream.Profile, stream.Width, stream.Height, stream.Rate, stream.Kbps, stream.Gop, stream.AnchorDistance, 4, Constant: false);

    /// <summary>Whether the camera can do it.</summary>
    internal bool IsPossible => Sizes.Contains((Width, Height)) && Rates.Contains((int)Rate) && Rate == (int)Rate && (Codec == "H265" || Profiles.Contains(Profile))
        && Codec is ("H264" or "H265") && In(Bitrates, Kbps) && In(Gops, Gop) && In(Qualities, Quality) && In((0, MaxAnchorDistance), AnchorDistance);

    private static bool In((int Min, int Max) range, double value) => value >= range.Min && value <= range.Max;
}
