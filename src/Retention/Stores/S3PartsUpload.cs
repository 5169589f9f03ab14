using System.Security.Cryptography;

using Amazon.S3;
using Amazon.S3.Model;

namespace Supervision.Retention.Stores;

/// <summary>
/// A large file in parts. What an earlier try left goes on where the server can list it: parts with the right MD5 are not sent again. Where it cannot,
/// a try that fails is given up, so that no parts stay that cost money.
/// </summary>
internal sealed class S3PartsUpload(IAmazonS3 client, string bucket, string key, string path, int partBytes)
{
    private static readonly TimeSpan AbortLimit = TimeSpan.FromSeconds(10);

    private readonly S3OpenUploads _open = new(client, bucket);

    internal async Task RunAsync(string digestKey, string sha256, CancellationToken cancellation)
    {
        var left = (await _open.ListAsync(key, cancellation))?.FindAll(upload => upload.Key == key);
        var there = left is [var newest, ..] ? await _open.PartsAsync(newest, cancellation) : null;
        foreach (var useless in left?.Skip(there is null ? 0 : 1) ?? [])
        {
            await _open.AbortAsync(key, useless.UploadId, cancellation);
        }

        var upload = there is null ? await BeginAsync(digestKey, sha256, cancellation) : left![0].UploadId;
        try
        {
            var tags = await SendAsync(upload, there ?? [], cancellation);
            await client.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = bucket, Key = key, UploadId = upload, PartETags = tags }, cancellation);
        }
        catch when (left is null)
        {
            using var limit = new CancellationTokenSource(AbortLimit);
            await _open.AbortAsync(key, upload, limit.Token);
            throw;
        }
    }

    private async Task<string> BeginAsync(string digestKey, string sha256, CancellationToken cancellation)
    {
        var request = new InitiateMultipartUploadRequest { BucketName = bucket, Key = key, ContentType = "application/octet-stream" };
        request.Metadata.Add(digestKey, sha256);
        return (await client.InitiateMultipartUploadAsync(request, cancellation)).UploadId;
    }

    private async Task<List<PartETag>> SendAsync(string upload, Dictionary<int, PartDetail> there, CancellationToken cancellation)
    {
        var tags = new List<PartETag>();
        var length = new FileInfo(path).Length;
        for (var offset = 0L; offset < length; offset += partBytes)
        {
            var number = tags.Count + 1;
            var bytes = Math.Min(partBytes, length - offset);
            var tag = there.TryGetValue(number, out var part) && await IsSameAsync(part, offset, (int)bytes, cancellation) ? part.ETag : null;
            tags.Add(new PartETag(number, tag ?? await SendAsync(upload, number, offset, bytes, cancellation)));
        }

        return tags;
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
