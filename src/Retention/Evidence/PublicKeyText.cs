using System.Security.Cryptography;

namespace Supervision.Retention.Evidence;

/// <summary>Public keys as they stand in certificates and in files.</summary>
public static class PublicKeyText
{
    private const int MaxBytes = 64 << 10;
    private const int PointBytes = 64;

    private static ReadOnlySpan<byte> P256 => [0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04];

    /// <summary>SHA-256 of a SubjectPublicKeyInfo, lower-case hex.</summary>
    public static string Id(ReadOnlySpan<byte> spki) => Convert.ToHexStringLower(SHA256.HashData(spki));

    /// <summary>True for the one form of a SubjectPublicKeyInfo that we write: the named curve, an uncompressed point. No other curve is ever given to the library.</summary>
    public static bool IsOnP256(ReadOnlySpan<byte> spki) => spki.Length == P256.Length + PointBytes && spki.StartsWith(P256);

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
        catch (Exception e) when (e is CryptographicException or ArgumentException or PlatformNotSupportedException)
        {
            throw new FormatException("it holds no public key as PEM", e);
        }

        return key.KeySize == 256 ? key.ExportSubjectPublicKeyInfo() : throw new FormatException("the key is not on P-256");
    }
}
