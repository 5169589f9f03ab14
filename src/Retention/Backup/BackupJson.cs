using System.Text.Encodings.Web;
using System.Text.Json;

using Supervision.Retention.Stores;

namespace Supervision.Retention.Backup;

/// <summary>The small JSON files of a backup.</summary>
internal static class BackupJson
{
    private const int MaxBytes = 16 << 20;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    internal static byte[] Write<T>(T value) => [.. JsonSerializer.SerializeToUtf8Bytes(value, Options), (byte)'\n'];

    /// <summary>The value; null where the text is none.</summary>
    internal static T? Read<T>(ReadOnlySpan<byte> text)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Options);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The bytes of a small object; null where it is not there.</summary>
    /// <exception cref="BackupException">It is too large to be ours.</exception>
    internal static async Task<byte[]?> FetchAsync(IObjectStore store, string name, CancellationToken cancellation)
    {
        if (await store.StatAsync(name, cancellation) is not { } found)
        {
            return null;
        }

        if (found.Bytes > MaxBytes)
        {
            throw new BackupException($"{name} in {store.Place} has {found.Bytes} bytes: it is none of this program's");
        }

        await using var stream = await store.OpenAsync(name, cancellation);
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, cancellation);
        return content.ToArray();
    }
}
