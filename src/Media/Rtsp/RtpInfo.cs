namespace Supervision.Media.Rtsp;

/// <summary>Where a track begins, by the answer to PLAY (RFC 2326, 12.33).</summary>
/// <param name="Url">The track's address as told.</param>
/// <param name="Timestamp">The RTP timestamp of the common start; null where not told.</param>
internal sealed record RtpInfo(string Url, uint? Timestamp)
{
    internal static IReadOnlyList<RtpInfo> Parse(string? header) =>
        header is null ? [] : [.. header.Split(',').Take(SessionDescription.MaxMedia).Select(ParseOne)];

    private static RtpInfo ParseOne(string text)
    {
        var info = new RtpInfo("", null);

        // The address may hold semicolons itself; every known parameter comes behind it.
        foreach (var part in text.Split(';'))
        {
            var trimmed = part.Trim();
            if (trimmed.StartsWith("url=", StringComparison.OrdinalIgnoreCase))
            {
                info = info with { Url = trimmed[4..].Trim('"') };
            }
            else if (trimmed.StartsWith("rtptime=", StringComparison.OrdinalIgnoreCase) && uint.TryParse(trimmed.AsSpan(8), out var time))
            {
                info = info with { Timestamp = time };
            }
        }

        return info;
    }
}
