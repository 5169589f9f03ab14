using Amazon.S3.Model;

namespace Supervision.Retention.Stores;

/// <summary>What a server sends of an object: its failures are ours, and an end before the announced length is one.</summary>
internal sealed class S3Body(GetObjectResponse response, string place, string name) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => response.ContentLength;

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var read = await response.ResponseStream.ReadAsync(buffer, cancellationToken);
            _read += read;
            return read > 0 || buffer.IsEmpty || _read == response.ContentLength
                ? read
                : throw new StoreException(StoreFault.Unreachable, $"{place} ended {name} after {_read} of {response.ContentLength} bytes");
        }
        catch (Exception error) when (error is HttpRequestException or IOException and not StoreException)
        {
            throw S3Errors.From(place, name, error);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
        // Nothing is written.
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            response.Dispose();
        }

        base.Dispose(disposing);
    }
}
