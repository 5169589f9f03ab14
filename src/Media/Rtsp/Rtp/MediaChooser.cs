using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>Chooses the first picture track and the first sound track that the recorder understands.</summary>
internal static class MediaChooser
{
    private static readonly Dictionary<int, string> StaticTypes = new()
    {
        [0] = "PCMU/8000",
        [8] = "PCMA/8000",
        [10] = "L16/44100/2",
        [11] = "L16/44100/1",
    };

    /// <summary>Chooses a track of a kind.</summary>
    /// <param name="description">The session.</param>
    /// <param name="kind"><c>video</c> or <c>audio</c>.</param>
    /// <param name="output">Where its units go.</param>
    /// <param name="seen">The codings that were offered, for a message.</param>
    internal static MediaChoice? Choose(SessionDescription description, string kind, Queue<AccessUnit> output, out string seen)
    {
        var offers = new List<string>();
        foreach (var media in description.Media.Where(media => media.Kind == kind && media.Protocol.StartsWith("RTP/AVP", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var type in media.PayloadTypes)
            {
                var map = media.RtpMaps.GetValueOrDefault(type) ?? StaticTypes.GetValueOrDefault(type) ?? "";
                offers.Add(map.Length > 0 ? map : $"payload type {type}");
                if (TryChoose(media, type, map.Split('/'), kind, output) is { } choice)
                {
                    seen = "";
                    return choice;
                }
            }
        }

        seen = offers.Count > 0 ? string.Join(", ", offers) : "none";
        return null;
    }

    private static MediaChoice? TryChoose(SdpMedia media, int type, string[] map, string kind, Queue<AccessUnit> output)
    {
        var name = map[0].ToUpperInvariant();
        var rate = map.Length > 1 && int.TryParse(map[1], out var told) && told is > 0 and <= 192_000 ? told : 0;
        if (kind == "video")
        {
            return PictureTrack.Open(media, type, name, output) is { } video
                ? new MediaChoice(media, type, VideoFormat.VideoClockRate, video)
                : null;
        }

        var channels = map.Length > 2 && int.TryParse(map[2], out var count) && count is > 0 and <= 8 ? count : 1;
        return rate > 0 && SoundTrack.Open(media, type, name, rate, channels, output) is { } sound
            ? new MediaChoice(media, type, rate, sound)
            : null;
    }
}
