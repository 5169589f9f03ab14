using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

using Supervision.Media.Net;

namespace Supervision.Retention.Backup;

/// <summary>
/// Encrypts keys and password files by a passphrase: AES-256-GCM, the key by PBKDF2-SHA256. A sealed file has all that is needed but the passphrase:
/// <c>supervision-sealed/1</c> and a line feed, iterations (4 bytes, big endian), salt (16), nonce (12), ciphertext, tag (16). The file's path is
/// authenticated with it, so that sealed files cannot change places.
/// </summary>
internal sealed class SealingKey
{
    internal const int Iterations = 600_000;

    private const int MostIterations = 100_000_000;
    private const int SaltBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int KeyBytes = 32;
    private const int HeadBytes = 21 + sizeof(int) + SaltBytes;

    private readonly byte[] _head;
    private readonly byte[] _cipher;
    private readonly byte[] _mark;

    private SealingKey(Secret passphrase, int iterations, ReadOnlySpan<byte> salt)
    {
        _head = new byte[HeadBytes];
        Magic.CopyTo(_head);
        BinaryPrimitives.WriteInt32BigEndian(_head.AsSpan(Magic.Length), iterations);
        salt.CopyTo(_head.AsSpan(Magic.Length + sizeof(int)));
        var master = Rfc2898DeriveBytes.Pbkdf2(passphrase.Reveal(), salt, iterations, HashAlgorithmName.SHA256, KeyBytes);
        _cipher = HKDF.Expand(HashAlgorithmName.SHA256, master, KeyBytes, "cipher"u8.ToArray());
        _mark = HKDF.Expand(HashAlgorithmName.SHA256, master, KeyBytes, "mark"u8.ToArray());
    }

    private static ReadOnlySpan<byte> Magic => "supervision-sealed/1\n"u8;

    // Of all versions.
    private static ReadOnlySpan<byte> Family => "supervision-sealed/"u8;

    /// <summary>The key of a backup: its salt is no secret, only its own.</summary>
    /// <param name="passphrase">The passphrase.</param>
    /// <param name="purpose">Whose backup, where: each has a salt of its own.</param>
    /// <param name="iterations">Of PBKDF2.</param>
    internal static SealingKey For(Secret passphrase, string purpose, int iterations = Iterations) =>
        new(passphrase, iterations, SHA256.HashData(Encoding.UTF8.GetBytes(purpose)).AsSpan(0, SaltBytes));

    /// <summary>Tells whether a file is the one that was sealed before, to those who have the passphrase only.</summary>
    internal string Mark(string path, ReadOnlySpan<byte> content) => Convert.ToHexStringLower(HMACSHA256.HashData(_mark, (byte[])[.. Encoding.UTF8.GetBytes(path), 0, .. content]));

    /// <summary>Seals a file.</summary>
    internal byte[] Seal(string path, ReadOnlySpan<byte> content)
    {
        var result = new byte[HeadBytes + NonceBytes + content.Length + TagBytes];
        _head.CopyTo(result, 0);
        var nonce = result.AsSpan(HeadBytes, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(_cipher, TagBytes);
        cipher.Encrypt(nonce, content, result.AsSpan(HeadBytes + NonceBytes, content.Length), result.AsSpan(result.Length - TagBytes), Bound(path));
        return result;
    }

    /// <summary>Opens a sealed file.</summary>
    /// <exception cref="BackupException">It is none, is of a newer program, was changed, or the passphrase is another one.</exception>
    internal static byte[] Open(Secret passphrase, string path, ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(Family) && !content.StartsWith(Magic) && content[..Math.Min(content.Length, HeadBytes)].IndexOf((byte)'\n') is var end and > 0)
        {
            throw BackupFormat.Unknown($"{path} in the backup", Encoding.ASCII.GetString(content[..end]), Encoding.ASCII.GetString(Magic[..^1]));
        }

        if (content.Length < HeadBytes + NonceBytes + TagBytes || !content.StartsWith(Magic)
            || BinaryPrimitives.ReadInt32BigEndian(content[Magic.Length..]) is var iterations && iterations is < 1 or > MostIterations)
        {
            throw new BackupException($"{path} in the backup is no sealed file: it was damaged");
        }

        var key = new SealingKey(passphrase, iterations, content.Slice(Magic.Length + sizeof(int), SaltBytes));
        var plain = new byte[content.Length - HeadBytes - NonceBytes - TagBytes];
        try
        {
            using var cipher = new AesGcm(key._cipher, TagBytes);
            cipher.Decrypt(content.Slice(HeadBytes, NonceBytes), content.Slice(HeadBytes + NonceBytes, plain.Length), content[^TagBytes..], plain, Bound(path));
            return plain;
        }
        catch (AuthenticationTagMismatchException error)
        {
            throw new BackupException($"{path} in the backup cannot be opened: it was sealed by another passphrase, or damaged", error);
        }
    }

    private static byte[] Bound(string path) => Encoding.UTF8.GetBytes(path);
}
