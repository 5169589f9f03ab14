namespace Supervision.Media.Rtsp;

/// <summary>Which address a request goes to. Cameras expect plain concatenation, as live555 does it, where RFC 2326 means relative resolution.</summary>
internal static class RtspUrls
{
    /// <summary>What relative addresses of the description refer to.</summary>
    internal static string Base(RtspMessage described, string requested)
    {
        var text = described.Header("Content-Base") ?? described.Header("Content-Location");
        return string.IsNullOrWhiteSpace(text) || !IsAbsolute(text) ? requested : Checked(text);
    }

    /// <summary>Resolves a control attribute.</summary>
    /// <exception cref="RtspProtocolException">It holds blanks or control characters.</exception>
    internal static string Resolve(string baseUrl, string? control)
    {
        if (string.IsNullOrEmpty(control) || control == "*")
        {
            return baseUrl;
        }

        if (IsAbsolute(control))
        {
            return Checked(control);
        }

        return Checked(baseUrl.EndsWith('/') ? baseUrl + control.TrimStart('/') : $"{baseUrl}/{control.TrimStart('/')}");
    }

    /// <summary>Says whether an address of RTP-Info means the track: cameras write it whole, relative, or with another host.</summary>
    internal static bool SameTrack(string told, string control) =>
        told.Length > 0 && (told == control || control.EndsWith("/" + told, StringComparison.Ordinal) || LastPart(told) == LastPart(control));

    private static bool IsAbsolute(string url) => url.StartsWith("rtsp://", StringComparison.OrdinalIgnoreCase);

    private static string LastPart(string url) => url[(url.LastIndexOf('/') + 1)..];

    private static string Checked(string url) =>
        url.Length <= 2048 && !url.Any(c => c is <= ' ' or '\x7f' or '"')
            ? url
            : throw new RtspProtocolException("an address in the session description holds blanks or control characters, or is too long");
}
