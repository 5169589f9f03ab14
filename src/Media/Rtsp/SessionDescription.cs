using System.Text;

namespace Supervision.Media.Rtsp;

/// <summary>A session description (SDP, RFC 4566) as far as a camera's stream needs it. Bounded; lines that make no sense are skipped.</summary>
internal sealed class SessionDescription
{
    internal const int MaxMedia = 32;
    private const int MaxFormats = 32;

    private readonly List<SdpMedia> _media = [];

    internal IReadOnlyList<SdpMedia> Media => _media;

    /// <summary>The address of the whole session: absolute, relative, <c>*</c>, or null.</summary>
    internal string? Control { get; private set; }

    /// <exception cref="RtspProtocolException">It describes no media at all.</exception>
    internal static SessionDescription Parse(ReadOnlySpan<byte> body)
    {
        var description = new SessionDescription();
        foreach (var line in Encoding.UTF8.GetString(body).Split('\n'))
        {
            description.Take(line.Trim());
        }

        return description._media.Count > 0 ? description : throw new RtspProtocolException("the session description names no media");
    }

    private void Take(string line)
    {
        if (line.StartsWith("m=", StringComparison.Ordinal) && _media.Count < MaxMedia)
        {
            TakeMedia(line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        else if (line.StartsWith("a=", StringComparison.Ordinal) && line.IndexOf(':', StringComparison.Ordinal) is > 2 and var colon)
        {
            TakeAttribute(line[2..colon], line[(colon + 1)..].Trim());
        }
    }

    private void TakeMedia(string[] words)
    {
        if (words.Length < 3)
        {
            return;
        }

        var types = words.Skip(3).Take(MaxFormats).Select(word => int.TryParse(word, out var type) ? type : -1).Where(type => type is >= 0 and < 128);
        _media.Add(new SdpMedia(words[0], words[2], [.. types]));
    }

    private void TakeAttribute(string name, string value)
    {
        var media = _media.Count > 0 ? _media[^1] : null;
        if (name == "control")
        {
            if (media is null)
            {
                Control = value;
            }
            else
            {
                media.Control = value;
            }
        }
        else if (media is not null && name is "rtpmap" or "fmtp" && value.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank
            && int.TryParse(value[..blank], out var type) && type is >= 0 and < 128)
        {
            TakeFormat(media!, name, type, value[(blank + 1)..].Trim());
        }
    }

    private static void TakeFormat(SdpMedia media, string name, int type, string value)
    {
        if (name == "rtpmap")
        {
            media.RtpMaps[type] = value;
            return;
        }

        var parameters = media.FormatParameters[type] = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in value.Split(';', 64))
        {
            var equal = part.IndexOf('=', StringComparison.Ordinal);
            if (equal > 0)
            {
                parameters[part[..equal].Trim().ToLowerInvariant()] = part[(equal + 1)..].Trim();
            }
        }
    }
}
