namespace Supervision.Retention.Stores;

/// <summary>Sends the bodies of requests at a pace.</summary>
internal sealed class PacedHandler(Pace pace, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } body)
        {
            request.Content = new PacedContent(body, pace);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
