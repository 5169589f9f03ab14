using Supervision.Media.Net;

namespace Supervision.Retention.Stores;

/// <summary>Where a bucket is and how it is opened.</summary>
/// <param name="Endpoint"><c>https://host[:port]</c> of the server: the only place that is connected to.</param>
/// <param name="Bucket">The bucket; it must exist.</param>
/// <param name="Region">The region that requests are signed for.</param>
/// <param name="PathStyle">True for <c>host/bucket/key</c>, false for <c>bucket.host/key</c>.</param>
/// <param name="Prefix">In front of each object's name, without '/' at its end; empty for none.</param>
/// <param name="AccessKey">The access key's id.</param>
/// <param name="SecretKey">The access key.</param>
public sealed record S3Settings(Uri Endpoint, string Bucket, string Region, bool PathStyle, string Prefix, string AccessKey, Secret SecretKey)
{
    /// <summary>The host that is connected to.</summary>
    public string Host => PathStyle ? Endpoint.IdnHost : $"{Bucket}.{Endpoint.IdnHost}";

    /// <summary>Where it is, for people.</summary>
    public string Place => $"{Endpoint.Scheme}://{Endpoint.Authority}/{Bucket}{(Prefix.Length > 0 ? "/" + Prefix : "")}";
}
