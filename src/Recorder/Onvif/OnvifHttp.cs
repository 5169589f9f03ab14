using System.Net.Security;
using System.Net.Sockets;

using Supervision.Media.Net;

namespace Supervision.Recorder.Onvif;

/// <summary>HTTP to cameras: through the program's own sockets only, no proxy, no cookies, no redirection, no compression, bounded headers.</summary>
internal static class OnvifHttp
{
    private const int MaxHeaderKib = 32;
    private const int MaxConnections = 4;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(15);

    /// <summary>Makes the client; the caller owns it.</summary>
    /// <param name="sockets">Refuses hosts that the configuration does not name.</param>
    /// <param name="connectLimit">For a connection to stand.</param>
    /// <param name="fingerprint">The one certificate to trust (see <see cref="CertificatePin"/>); null trusts those that this machine does.</param>
    internal static HttpMessageInvoker Create(OutboundSockets sockets, TimeSpan connectLimit, string? fingerprint = null) => new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            MaxResponseHeadersLength = MaxHeaderKib,
            MaxResponseDrainSize = 0,
            MaxConnectionsPerServer = MaxConnections,
            PooledConnectionIdleTimeout = Idle,
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, certificate, _, errors) => new CertificatePin(fingerprint).Accepts(certificate, errors),
            },
            ConnectCallback = async (context, cancellation) => new NetworkStream(
                await sockets.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, connectLimit, receiveBuffer: 0, cancellation),
                ownsSocket: true),
        },
        disposeHandler: true);
}
