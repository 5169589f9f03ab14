using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Supervision.Retention.Evidence;

/// <summary>Writes and reads certificates. Reading is strict: only the very bytes that writing makes are one, so there is no byte in the file that could be changed unseen.</summary>
public static class CertificateFile
{
    /// <summary>Name of the form.</summary>
    public const string Format = "supervision-certificate/1";

    /// <summary>No certificate is longer.</summary>
    public const int MaxBytes = 64 << 20;

    private const int MaxTail = 1024;

    private static ReadOnlySpan<byte> Head => "{\"format\":\"supervision-certificate/1\",\"statement\":\n"u8;

    /// <summary>Signs a statement.</summary>
    /// <param name="statement">One JSON object on one line, without line feed.</param>
    /// <param name="key">Signs it.</param>
    public static byte[] Sign(ReadOnlySpan<byte> statement, SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        byte[] line = [.. statement, (byte)'\n'];
        return Write(new Certificate(line, key.Id, key.PublicKey, key.Sign(line)));
    }

    /// <summary>Reads the form, and says nothing about the signature.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Certificate Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > MaxBytes)
        {
            throw new FormatException($"the file has {file.Length} bytes; a certificate has at most {MaxBytes}");
        }

        if (!file.StartsWith(Head))
        {
            throw new FormatException($"this is no certificate of format {Format}");
        }

        var rest = file[Head.Length..];
        var end = rest.IndexOf((byte)'\n') + 1;
        if (end < 3 || rest[0] != '{' || rest[end - 2] != '}' || rest.Length - end > MaxTail)
        {
            throw new FormatException("the certificate has no statement, or does not end after its signature");
        }

        var tail = Encoding.Latin1.GetString(rest[end..]);
        var certificate = new Certificate(rest[..end].ToArray(), Member(tail, "keyId"), Bytes(tail, "publicKey"), Bytes(tail, "signature"));
        return file.SequenceEqual(Write(certificate)) ? certificate : throw new FormatException("the certificate is not written as this program writes it: it was changed");
    }

    /// <summary>True where the key in the certificate signed its statement.</summary>
    public static bool IsIntact(Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (!PublicKeyText.IsOnP256(certificate.PublicKey.Span))
        {
            return false;
        }

        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(certificate.PublicKey.Span, out var read);
            return read == certificate.PublicKey.Length
                && PublicKeyText.Id(certificate.PublicKey.Span) == certificate.KeyId
                && key.VerifyData(certificate.Statement.Span, certificate.Signature.Span, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static byte[] Write(Certificate certificate)
    {
        var tail = $",\"keyId\":\"{certificate.KeyId}\",\"publicKey\":\"{Convert.ToBase64String(certificate.PublicKey.Span)}\",\"signature\":\"{Convert.ToBase64String(certificate.Signature.Span)}\"}}\n";
        return [.. Head, .. certificate.Statement.Span, .. Encoding.Latin1.GetBytes(tail)];
    }

    private static string Member(string tail, string name)
    {
        var start = tail.IndexOf($"\"{name}\":\"", StringComparison.Ordinal);
        var from = start + name.Length + 4;
        var end = start < 0 ? -1 : tail.IndexOf('"', from);
        return end < 0 ? throw new FormatException($"the certificate has no {name}") : tail[from..end];
    }

    private static byte[] Bytes(string tail, string name)
    {
        try
        {
            return Convert.FromBase64String(Member(tail, name));
        }
        catch (FormatException e)
        {
            throw new FormatException($"the certificate has no {name}", e);
        }
    }
}
