using Supervision.Media.Streams;
using Supervision.Recorder.Onvif.Media;

namespace Supervision.Recorder.Locating;

/// <summary>Which of a camera's media profiles is recorded.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Remark">What is not as it should be, for the operator; empty where nothing is.</param>
internal sealed record ProfileChoice(MediaProfile Profile, string Remark)
{
    private const int LeastLines = 1080;

    /// <summary>Chooses the profile of this name or token; without one the largest H.264 of at least 1080 lines, else the largest that can be recorded.</summary>
    /// <param name="profiles">What the camera has.</param>
    /// <param name="wanted">Name or token; null for the rule.</param>
    /// <param name="camera">Host and port, for the message.</param>
    /// <exception cref="MediaSourceException">There is none.</exception>
    internal static ProfileChoice Of(IReadOnlyList<MediaProfile> profiles, string? wanted, string camera)
    {
        if (wanted is not null)
        {
            var named = profiles.FirstOrDefault(profile => profile.Token == wanted)
                ?? profiles.FirstOrDefault(profile => profile.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase));
            return named is not null ? new(named, "") : throw new MediaSourceException(
                SourceFailure.Refused, $"{camera}: the camera has no media profile '{wanted}', but {Names(profiles)}; correct 'profile' in the configuration");
        }

        var best = profiles.Where(IsRecordable).OrderByDescending(IsStandard).ThenByDescending(Pixels).ThenByDescending(IsH264).FirstOrDefault()
            ?? throw new MediaSourceException(
                SourceFailure.UnsupportedMedia, $"{camera}: no media profile of the camera can be recorded ({Names(profiles)}); set one to H.264 in the camera");
        return new(best, IsStandard(best) ? "" : $"{camera}: no media profile of the camera has H.264 with 1080 lines, so {Described(best)} is recorded; set one up in the camera");
    }

    private static bool IsStandard(MediaProfile profile) =>
        IsH264(profile) && Math.Min(profile.VideoEncoder!.Resolution.Width, profile.VideoEncoder.Resolution.Height) >= LeastLines;

    private static bool IsRecordable(MediaProfile profile) => profile.VideoEncoder?.Codec is PictureCodec.H264 or PictureCodec.H265;

    private static bool IsH264(MediaProfile profile) => profile.VideoEncoder!.Codec is PictureCodec.H264;

    private static long Pixels(MediaProfile profile) => (long)profile.VideoEncoder!.Resolution.Width * profile.VideoEncoder.Resolution.Height;

    private static string Names(IReadOnlyList<MediaProfile> profiles) =>
        profiles.Count == 0 ? "none" : string.Join(", ", profiles.Take(8).Select(profile => profile.VideoEncoder is null ? profile.Token : Described(profile)));

    private static string Described(MediaProfile profile) => $"{profile.Token} ({profile.VideoEncoder!.Encoding} {profile.VideoEncoder.Resolution})";
}
