using System.Security.Cryptography;

using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Supervision.Retention.Stores;

/// <summary>
/// A large file in parts. What an earlier try left is used where the server can list it (many cannot): parts with the right MD5 are not sent again.
/// A try that fails is left for the next one.
/// </summary>
internal sealed class S3PartsUpload(IAmazonS3 client, string bucket, string key, string path, int partBytes)
{
    internal async Task RunAsync(string digestKey, string sha256, CancellationToken cancellation)
    {
        var (upload, there) = await FindAsync(cancellation) ?? (await BeginAsync(digestKey, sha256, cancellation), []);
        var tags = new List<PartETag>();
        var length = new FileInfo(path).Length;
        for (var offset = 0L; offset < length; offset += partBytes)
        {
            var number = tags.Count + 1;
            var bytes = Math.Min(partBytes, length - offset);
            var tag = there.TryGetValue(number, out var part) && await IsSameAsync(part, offset, (int)bytes, cancellation) ? part.ETag : null;
            tags.Add(new PartETag(number, tag ?? await SendAsync(upload, number, offset, bytes, cancellation)));
        }

        await client.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = bucket, Key = key, UploadId = upload, PartETags = tags }, cancellation);
    }

    private async Task<string> BeginAsync(string digestKey, string sha256, CancellationToken cancellation)
    {
        var request = new InitiateMultipartUploadRequest { BucketName = bucket, Key = key, ContentType = "application/octet-stream" };
        request.Metadata.Add(digestKey, sha256);
        return (await client.InitiateMultipartUploadAsync(request, cancellation)).UploadId;
    }

    /// <summary>The newest try that was left, and its parts; null where there is none, or the server cannot tell.</summary>
    private async Task<(string Upload, Dictionary<int, PartDetail> Parts)?> FindAsync(CancellationToken cancellation)
    {
        try
        {
            var open = await client.ListMultipartUploadsAsync(new ListMultipartUploadsRequest { BucketName = bucket, Prefix = key }, cancellation);
            if (open.MultipartUploads?.Where(upload => upload.Key == key).MaxBy(upload => upload.Initiated) is not { } newest)
            {
                return null;
            }

            var parts = await client.ListPartsAsync(new ListPartsRequest { BucketName = bucket, Key = key, UploadId = newest.UploadId }, cancellation);
            return (newest.UploadId, parts.Parts.ToDictionary(part => part.PartNumber));
        }
        catch (AmazonServiceException unknown) when (S3Errors.IsUnknownQuestion(unknown))
        {
            return null;
        }
        catch (AmazonUnmarshallingException)
        {
            return null; // It answered something else.
        }
    }

    private async Task<bool> IsSameAsync(PartDetail part, long offset, int bytes, CancellationToken cancellation)
    {
        if (part.Size != bytes)
        {
            return false;
        }

        using var file = File.OpenHandle(path);
        var content = new byte[bytes];
        for (var read = 0; read < bytes;)
        {
            var more = await RandomAccess.ReadAsync(file, content.AsMemory(read), offset + read, cancellation);
            if (more == 0)
            {
                return false;
            }

            read += more;
        }

#pragma warning disable CA5351 // The tag of a part is its MD5 by definition; the object as a whole is read back and compared by SHA-256.
        return part.ETag.Trim('"').Equals(Convert.ToHexString(MD5.HashData(content)), StringComparison.OrdinalIgnoreCase);
#pragma warning restore CA5351
    }

    private async Task<string> SendAsync(string upload, int number, long offset, long bytes, CancellationToken cancellation)
    {
        var request = new UploadPartRequest
        {
            BucketName = bucket,
            Key = key,
            UploadId = upload,
            PartNumber = number,
            FilePath = path,
            FilePosition = offset,
            PartSize = bytes,
            UseChunkEncoding = false,
        };
        return (await client.UploadPartAsync(request, cancellation)).ETag;
    }
}
