using System.Runtime.CompilerServices;

using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

using Supervision.Media.Net;

namespace Supervision.Retention.Stores;

/// <summary>Objects in an S3-compatible bucket. Requests are plain: no chunked signatures, no checksum headers, which many servers do not know.</summary>
public sealed class S3Store : IObjectStore
{
    /// <summary>Files above this go in parts.</summary>
    internal const int UsualPartBytes = 8 << 20;

    private const string DigestKey = "sha256";

    private readonly S3Settings _settings;
    private readonly AmazonS3Client _client;
    private readonly int _partBytes;

    /// <param name="settings">Where and as whom.</param>
    /// <param name="sockets">Must allow <see cref="S3Settings.Host"/>.</param>
    /// <param name="pace">For what is sent.</param>
    public S3Store(S3Settings settings, OutboundSockets sockets, Pace pace)
        : this(settings, sockets, pace, UsualPartBytes)
    {
    }

    internal S3Store(S3Settings settings, OutboundSockets sockets, Pace pace, int partBytes)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (_settings, _partBytes) = (settings, partBytes);
        _client = new AmazonS3Client(
            new BasicAWSCredentials(settings.AccessKey, settings.SecretKey.Reveal()),
            new AmazonS3Config
            {
                ServiceURL = settings.Endpoint.GetLeftPart(UriPartial.Authority),
                AuthenticationRegion = settings.Region,
                ForcePathStyle = settings.PathStyle,
                UseHttp = settings.Endpoint.Scheme == Uri.UriSchemeHttp,
                HttpClientFactory = new S3Http(sockets, pace),
                MaxErrorRetry = 3,
            });
    }

    /// <inheritdoc/>
    public string Place => _settings.Place;

    // In front of each key.
    private string Root => _settings.Prefix.Length > 0 ? _settings.Prefix + "/" : "";

    /// <inheritdoc/>
    public async Task PutAsync(string name, string path, string sha256, CancellationToken cancellation)
    {
        var key = Key(name);
        var (found, bytes) = await FileDigest.OfFileAsync(path, cancellation);
        if (found != sha256)
        {
            throw StoreException.SourceDiffers(path, found, sha256);
        }

        await Guarded(name, async () =>
        {
            if (bytes > _partBytes)
            {
                await new S3PartsUpload(_client, _settings.Bucket, key, path, _partBytes).RunAsync(DigestKey, sha256, cancellation);
                return true;
            }

            var request = new PutObjectRequest { BucketName = _settings.Bucket, Key = key, FilePath = path, UseChunkEncoding = false, ContentType = "application/octet-stream" };
            request.Metadata.Add(DigestKey, sha256);
            await _client.PutObjectAsync(request, cancellation);
            return true;
        });
    }

    /// <inheritdoc/>
    public Task<Stream> OpenAsync(string name, CancellationToken cancellation) => Guarded<Stream>(name, async () =>
        new S3Body(await _client.GetObjectAsync(new GetObjectRequest { BucketName = _settings.Bucket, Key = Key(name) }, cancellation), Place, name));

    /// <inheritdoc/>
    public async Task<StoredObject?> StatAsync(string name, CancellationToken cancellation)
    {
        try
        {
            return await Guarded(name, async () =>
            {
                var found = await _client.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = _settings.Bucket, Key = Key(name) }, cancellation);
                return new StoredObject(name, found.ContentLength);
            });
        }
        catch (StoreException missing) when (missing.Fault == StoreFault.NoObject)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredObject> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? next = null;
        do
        {
            var request = new ListObjectsV2Request { BucketName = _settings.Bucket, Prefix = Root + prefix, ContinuationToken = next };
            var page = await Guarded(prefix, () => _client.ListObjectsV2Async(request, cancellation));
            foreach (var found in page.S3Objects)
            {
                yield return new StoredObject(found.Key[Root.Length..], found.Size);
            }

            next = page.IsTruncated ? page.NextContinuationToken : null;
        }
        while (next is not null);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string name, CancellationToken cancellation) => Guarded(name, async () =>
    {
        await _client.DeleteObjectAsync(new DeleteObjectRequest { BucketName = _settings.Bucket, Key = Key(name) }, cancellation);
        return true;
    });

    /// <inheritdoc/>
    public Task ForgetUnfinishedAsync(string folder, CancellationToken cancellation) => Guarded(folder, async () =>
    {
        var open = new S3OpenUploads(_client, _settings.Bucket);
        foreach (var upload in await open.ListAsync(Root + folder, cancellation) ?? [])
        {
            await open.AbortAsync(upload.Key, upload.UploadId, cancellation);
        }

        return true;
    });

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private string Key(string name) => Root + ObjectName.Require(name);

    private async Task<T> Guarded<T>(string name, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (error is AmazonServiceException or AmazonClientException or HttpRequestException or IOException and not StoreException or TimeoutException)
        {
            throw S3Errors.From(Place, name, error);
        }
    }
}
