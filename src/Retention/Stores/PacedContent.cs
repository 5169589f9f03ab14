using System.Net;

namespace Supervision.Retention.Stores;

/// <summary>The body of a request, at the pace that it is given.</summary>
internal sealed class PacedContent : HttpContent
{
    private const int BufferBytes = 64 * 1024;

    private readonly HttpContent _body;
    private readonly Pace _pace;

    internal PacedContent(HttpContent body, Pace pace)
    {
        (_body, _pace) = (body, pace);
        foreach (var (name, values) in body.Headers)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await using var source = await _body.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[BufferBytes];
        for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            await _pace.TakeAsync(read, cancellationToken);
            await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Headers.ContentLength ?? 0;
        return _body.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _body.Dispose();
        }

        base.Dispose(disposing);
    }
}
