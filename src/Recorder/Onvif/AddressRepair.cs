namespace Supervision.Recorder.Onvif;

/// <summary>
/// Puts right the addresses that a camera gives: behind NAT it names its inner address, with IPv6 a link-local one, badly set up 0.0.0.0 or 127.0.0.1.
/// Who answered is asked again: every host is replaced by the one that was reached. So a camera can also lead nobody, and no login, to another host.
/// </summary>
internal sealed class AddressRepair
{
    private const int MaxLength = 2048;

    private readonly Uri _reached;
    private readonly int _claimedPort;

    /// <param name="reached">The device service, as it was reached.</param>
    /// <param name="claimed">The same service, as the camera lists it; null where it does not.</param>
    internal AddressRepair(Uri reached, string? claimed)
    {
        _reached = reached;
        _claimedPort = Parse(claimed ?? "") is { } uri && IsWeb(uri) ? uri.Port : reached.Port;
    }

    /// <summary>The address of a service; null where it is none.</summary>
    internal Uri? Service(string address) => Parse(address) is { } uri && IsWeb(uri) ? At(uri, Port(uri)) : null;

    /// <summary>The address of a stream, without user and password; null where it is none. Its port stays: RTSP is not what was reached.</summary>
    internal Uri? Stream(string address) => Parse(address) is { Scheme: "rtsp" or "rtsps" or "http" or "https" } uri ? At(uri, uri.IsDefaultPort ? -1 : uri.Port) : null;

    /// <summary>A port forward (or TLS) was reached at another port than the one that the camera believes in; its other ports stay.</summary>
    private int Port(Uri uri) => (uri.IdnHost != _reached.IdnHost || uri.Scheme != _reached.Scheme) && uri.Port == _claimedPort ? _reached.Port : uri.Port;

    private Uri At(Uri uri, int port)
    {
        var scheme = IsWeb(uri) && port == _reached.Port ? _reached.Scheme : uri.Scheme;
        return new UriBuilder(uri) { Scheme = scheme, Host = _reached.IdnHost, Port = port, UserName = "", Password = "", Fragment = "" }.Uri;
    }

    private static bool IsWeb(Uri uri) => uri.Scheme is "http" or "https";

    private static Uri? Parse(string address) =>
        address.Length <= MaxLength && Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri : null;
}
