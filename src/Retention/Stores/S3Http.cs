using System.Net.Sockets;

using Amazon.Runtime;

using Supervision.Media.Net;

namespace Supervision.Retention.Stores;

/// <summary>HTTP to a bucket's server: through the program's own sockets only, no proxy, no cookies, no redirection, bodies at a pace.</summary>
internal sealed class S3Http(OutboundSockets sockets, Pace pace) : HttpClientFactory
{
    private const int MaxHeaderKib = 64;
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(15);

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new PacedHandler(pace, Handler()), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

    // One client a store: nothing is shared between credentials, and it goes with its store.
    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    private SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        MaxResponseHeadersLength = MaxHeaderKib,
        ConnectCallback = async (context, cancellation) => new NetworkStream(
            await sockets.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, ConnectLimit, receiveBuffer: 0, cancellation),
            ownsSocket: true),
    };
}
