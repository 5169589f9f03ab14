using System.Security.Cryptography;

namespace Supervision.Retention.Evidence;

/// <summary>Public keys as they stand in certificates and in files.</summary>
public static class PublicKeyText
{
    private const int MaxBytes = 64 << 10;

    /// <summary>SHA-256 of a SubjectPublicKeyInfo, lower-case hex.</summary>
    public static string Id(ReadOnlySpan<byte> spki) => Convert.ToHexStringLower(SHA256.HashData(spki));

    /// <summary>The public key of a PEM file, as SubjectPublicKeyInfo.</summary>
    /// <exception cref="FormatException">It holds no public key on P-256.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static byte[] Read(string path)
    {
        if (new FileInfo(path) is { Exists: true, Length: > MaxBytes })
        {
            throw new FormatException("the file is too large for a key");
        }

        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw new FormatException(e.Message, e);
        }

        return key.KeySize == 256 ? key.ExportSubjectPublicKeyInfo() : throw new FormatException("the key is not on P-256");
    }
}
