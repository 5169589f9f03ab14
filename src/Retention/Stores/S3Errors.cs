using System.Net;

using Amazon.Runtime;
using Amazon.S3;

namespace Supervision.Retention.Stores;

/// <summary>What a server or the way to it said, in our words.</summary>
internal static class S3Errors
{
    internal static StoreException From(string place, string name, Exception error) => error switch
    {
        AmazonS3Exception { ErrorCode: "NoSuchBucket" } => new(StoreFault.Absent, $"{place}: the bucket does not exist; make it, or correct `bucket`", error),
        AmazonS3Exception { StatusCode: HttpStatusCode.NotFound } => StoreException.NoObject(place, name, error),
        AmazonS3Exception { StatusCode: HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized } s3 =>
            new(StoreFault.Refused, $"{place} refuses the access key ({s3.ErrorCode}): check `access_file`, the key's rights, and the clocks of both sides", error),
        AmazonS3Exception { StatusCode: HttpStatusCode.InsufficientStorage } or AmazonS3Exception { ErrorCode: "QuotaExceeded" or "XMinioStorageFull" } =>
            new(StoreFault.Full, $"{place} is full: enlarge it, or shorten its `keep`", error),
        AmazonServiceException { StatusCode: >= HttpStatusCode.InternalServerError } service =>
            new(StoreFault.Broken, $"{place} failed ({(int)service.StatusCode} {service.ErrorCode}): look at the server", error),
        AmazonServiceException { StatusCode: >= HttpStatusCode.Continue } service => new(StoreFault.Refused, $"{place} refuses {name} ({(int)service.StatusCode} {service.ErrorCode})", error),
        _ => new(StoreFault.Unreachable, $"{place} cannot be reached: {Innermost(error)}", error),
    };

    /// <summary>True where the server does not know the question: what it answers cannot be used, what it has can.</summary>
    internal static bool IsUnknownQuestion(AmazonServiceException error) =>
        error.StatusCode is HttpStatusCode.NotImplemented or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.BadRequest or HttpStatusCode.InternalServerError;

    private static string Innermost(Exception error) => error.GetBaseException().Message.TrimEnd('.');
}
