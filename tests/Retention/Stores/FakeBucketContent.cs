using System.Security.Cryptography;
using System.Xml.Linq;

using Microsoft.AspNetCore.Http;

namespace Supervision.Tests.Retention.Stores;

/// <summary>Objects and unfinished uploads of a <see cref="FakeBucket"/>, and its answers. Signatures are not looked at.</summary>
internal sealed class FakeBucketContent
{
    private const int Page = 2;
    private const string Modified = "2026-11-22T04:00:00.000Z";

    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, byte[]> _objects = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (string Key, SortedDictionary<int, byte[]> Parts)> _uploads = new(StringComparer.Ordinal);
    private int _begun;

    /// <summary>Unfinished uploads: key and numbers of parts.</summary>
    internal List<string> Unfinished
    {
        get
        {
            lock (_gate)
            {
                return [.. _uploads.Values.Select(upload => $"{upload.Key}: {string.Join(",", upload.Parts.Keys)}")];
            }
        }
    }

    /// <summary>Names of objects.</summary>
    internal List<string> Names
    {
        get
        {
            lock (_gate)
            {
                return [.. _objects.Keys];
            }
        }
    }

    /// <summary>What a request asks, and of which key.</summary>
    internal static string NameOf(HttpRequest request)
    {
        var (key, query) = (KeyOf(request), request.Query);
        var word = (request.Method, query.ContainsKey("uploads"), query.ContainsKey("uploadId")) switch
        {
            ("POST", true, _) => "begin",
            ("POST", _, true) => "complete",
            ("PUT", _, true) => "part",
            ("DELETE", _, true) => "abort",
            ("GET", _, true) => "parts",
            ("GET", true, _) => "uploads",
            ("GET", _, _) when key.Length == 0 => "list",
            var (method, _, _) => method.ToLowerInvariant(),
        };
        var of = key.Length > 0 ? key : query["prefix"].ToString();
        return word == "part" ? $"part {of} {query["partNumber"]}" : $"{word} {of}";
    }

    internal async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var content = Answer(context, body.ToArray());
        if (content is not null)
        {
            context.Response.ContentLength = content.Length;
            await (context.Request.Method == "HEAD" ? Task.CompletedTask : context.Response.Body.WriteAsync(content, context.RequestAborted).AsTask());
        }
    }

    private byte[]? Answer(HttpContext context, byte[] body)
    {
        var (key, query, upload) = (KeyOf(context.Request), context.Request.Query, context.Request.Query["uploadId"].ToString());
        lock (_gate)
        {
            if (upload.Length > 0 && !_uploads.ContainsKey(upload))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Xml(new XElement("Error", new XElement("Code", "NoSuchUpload")));
            }

            return NameOf(context.Request).Split(' ')[0] switch
            {
                "begin" => Begin(key),
                "part" => Tagged(context, _uploads[upload].Parts[int.Parse(query["partNumber"].ToString())] = body),
                "complete" => Complete(key, upload, body),
                "abort" => Remove(context, () => _uploads.Remove(upload)),
                "parts" => Parts(key, upload, int.TryParse(query["part-number-marker"], out var after) ? after : 0),
                "uploads" => Uploads(query["prefix"].ToString(), query["upload-id-marker"].ToString()),
                "list" => List(query["prefix"].ToString()),
                "put" => Tagged(context, _objects[key] = body),
                "delete" => Remove(context, () => _objects.Remove(key)),
                _ => Get(context, key),
            };
        }
    }

    private byte[] Begin(string key)
    {
        var id = $"upload-{++_begun:D4}";
        _uploads[id] = (key, []);
        return Xml(new XElement("InitiateMultipartUploadResult", new XElement("Bucket", "hall"), new XElement("Key", key), new XElement("UploadId", id)));
    }

    private byte[] Complete(string key, string upload, byte[] body)
    {
        using var asked = new MemoryStream(body);
        var numbers = XDocument.Load(asked).Descendants().Where(element => element.Name.LocalName == "PartNumber").Select(element => int.Parse(element.Value));
        _objects[key] = [.. numbers.SelectMany(number => _uploads[upload].Parts[number])];
        _uploads.Remove(upload);
        return Xml(new XElement("CompleteMultipartUploadResult", new XElement("Bucket", "hall"), new XElement("Key", key), new XElement("ETag", Tag(_objects[key]))));
    }

    private byte[] Parts(string key, string upload, int after)
    {
        var left = _uploads[upload].Parts.Where(part => part.Key > after).ToList();
        return Xml(new XElement(
            "ListPartsResult",
            new XElement("Bucket", "hall"),
            new XElement("Key", key),
            new XElement("UploadId", upload),
            new XElement("NextPartNumberMarker", left.Take(Page).LastOrDefault().Key),
            new XElement("IsTruncated", left.Count > Page),
            left.Take(Page).Select(part => new XElement("Part", new XElement("PartNumber", part.Key), new XElement("ETag", Tag(part.Value)), new XElement("Size", part.Value.Length), new XElement("LastModified", Modified)))));
    }

    private byte[] Uploads(string prefix, string after)
    {
        var left = _uploads.Where(upload => upload.Value.Key.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(upload.Key, after) > 0).ToList();
        return Xml(new XElement(
            "ListMultipartUploadsResult",
            new XElement("Bucket", "hall"),
            new XElement("NextKeyMarker", left.Take(Page).LastOrDefault().Value.Key),
            new XElement("NextUploadIdMarker", left.Take(Page).LastOrDefault().Key),
            new XElement("IsTruncated", left.Count > Page),
            left.Take(Page).Select(upload => new XElement(
                "Upload", new XElement("Key", upload.Value.Key), new XElement("UploadId", upload.Key), new XElement("Initiated", $"2026-11-22T04:00:00.{upload.Key[^3..]}Z")))));
    }

    private byte[] List(string prefix) => Xml(new XElement(
        "ListBucketResult",
        new XElement("Name", "hall"),
        new XElement("Prefix", prefix),
        new XElement("IsTruncated", false),
        _objects.Where(found => found.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(found => new XElement(
            "Contents", new XElement("Key", found.Key), new XElement("LastModified", Modified), new XElement("ETag", Tag(found.Value)), new XElement("Size", found.Value.Length)))));

    private byte[]? Get(HttpContext context, string key)
    {
        if (_objects.TryGetValue(key, out var found))
        {
            return Tagged(context, found, found);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return context.Request.Method == "HEAD" ? null : Xml(new XElement("Error", new XElement("Code", "NoSuchKey")));
    }

    private static byte[] Tagged(HttpContext context, byte[] of, byte[]? answer = null)
    {
        context.Response.Headers.ETag = Tag(of);
        context.Response.Headers.LastModified = "Sun, 22 Nov 2026 04:00:00 GMT";
        return answer ?? [];
    }

    private static byte[]? Remove(HttpContext context, Func<bool> remove)
    {
        _ = remove();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return null;
    }

    private static string KeyOf(HttpRequest request) => request.Path.Value!["/hall".Length..].TrimStart('/');

#pragma warning disable CA5351 // The tag of an object is its MD5 by definition.
    private static string Tag(byte[] content) => $"\"{Convert.ToHexStringLower(MD5.HashData(content))}\"";
#pragma warning restore CA5351

    private static byte[] Xml(XElement answer)
    {
        using var written = new MemoryStream();
        new XDocument(answer).Save(written);
        return written.ToArray();
    }
}
