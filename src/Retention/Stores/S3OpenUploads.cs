using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Supervision.Retention.Stores;

/// <summary>Uploads in parts that were begun and neither completed nor given up: a server keeps their parts, and charges for them, until they are. Many servers cannot list them.</summary>
internal sealed class S3OpenUploads(IAmazonS3 client, string bucket)
{
    /// <summary>Those of objects whose names begin with <paramref name="prefix"/>, newest first; null where the server cannot tell.</summary>
    internal Task<List<MultipartUpload>?> ListAsync(string prefix, CancellationToken cancellation) => KnownAsync(async () =>
    {
        var found = new List<MultipartUpload>();
        await foreach (var upload in client.Paginators.ListMultipartUploads(new ListMultipartUploadsRequest { BucketName = bucket, Prefix = prefix }).Uploads.WithCancellation(cancellation))
        {
            found.Add(upload);
        }

        return found.OrderByDescending(upload => upload.Initiated).ToList();
    });

    /// <summary>What has arrived of one, by number; null where the server cannot tell.</summary>
    internal Task<Dictionary<int, PartDetail>?> PartsAsync(MultipartUpload upload, CancellationToken cancellation) => KnownAsync(async () =>
    {
        var found = new Dictionary<int, PartDetail>();
        await foreach (var part in client.Paginators.ListParts(new ListPartsRequest { BucketName = bucket, Key = upload.Key, UploadId = upload.UploadId }).Parts.WithCancellation(cancellation))
        {
            found[part.PartNumber] = part;
        }

        return found;
    });

    /// <summary>Gives one up: its parts go. One that is gone already is fine.</summary>
    internal async Task AbortAsync(string key, string upload, CancellationToken cancellation)
    {
        try
        {
            await client.AbortMultipartUploadAsync(new AbortMultipartUploadRequest { BucketName = bucket, Key = key, UploadId = upload }, cancellation);
        }
        catch (AmazonS3Exception gone) when (gone.ErrorCode == "NoSuchUpload")
        {
            return; // Somebody else, or the bucket's own rules, gave it up before.
        }
    }

    private static async Task<T?> KnownAsync<T>(Func<Task<T>> question)
        where T : class
    {
        try
        {
            return await question();
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
}
