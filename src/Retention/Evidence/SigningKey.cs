using System.Security.Cryptography;

using Supervision.Media.Posix;
using Supervision.Retention.Archive;

namespace Supervision.Retention.Evidence;

/// <summary>
/// The key with which a data directory signs: ECDSA on P-256, made once, in <c>keys/signing.pem</c> (PKCS#8, mode 0600). Its public half lies beside it in <c>keys/signing.pub.pem</c>: whoever is to
/// trust signatures gets that one, on a way of their own.
/// </summary>
public sealed class SigningKey : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Public = Private | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly ECDsa _key;

    private SigningKey(ECDsa key) => _key = key;

    /// <summary>SHA-256 of the public key (SubjectPublicKeyInfo), lower-case hex.</summary>
    public string Id => PublicKeyText.Id(PublicKey);

    /// <summary>The public key as SubjectPublicKeyInfo, DER.</summary>
    public byte[] PublicKey => _key.ExportSubjectPublicKeyInfo();

    /// <summary>Where the public key lies.</summary>
    public static string PublicPath(DataDirectory data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Path.Combine(data.KeysPath, "signing.pub.pem");
    }

    /// <summary>The directory's key; made where there is none yet. For the owner of the directory.</summary>
    /// <exception cref="IOException">It cannot be read or made; names the file.</exception>
    public static SigningKey OpenOrCreate(DataDirectory data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var path = Path.Combine(data.KeysPath, "signing.pem");
        if (!File.Exists(path))
        {
            Create(data, path);
        }

        var key = Load(path);
        if (!File.Exists(PublicPath(data)))
        {
            Put(PublicPath(data), key._key.ExportSubjectPublicKeyInfoPem() + "\n", Public);
        }

        return key;
    }

    /// <summary>Signs bytes: ECDSA with SHA-256, the signature in DER, as openssl writes and reads it.</summary>
    public byte[] Sign(ReadOnlySpan<byte> bytes) => _key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    private static void Create(DataDirectory data, string path)
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Put(path, made.ExportPkcs8PrivateKeyPem() + "\n", Private);
        File.Delete(PublicPath(data));
    }

    private static SigningKey Load(string path)
    {
        if ((File.GetUnixFileMode(path) & ~Private) != 0)
        {
            throw new IOException($"{path} may be read by others than its owner: whoever had it could sign; chmod 0600 it, and think about whether it is still secret");
        }

        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            return key.KeySize == 256 ? new SigningKey(key) : throw new CryptographicException("it is not on P-256");
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or PlatformNotSupportedException)
        {
            key.Dispose();
            throw new IOException($"{path} is no signing key ({e.Message}): restore it from a backup; without it what was signed stays valid, and a new one is made when it is moved away", e);
        }
    }

    /// <summary>Whole under its name or not at all, and durable.</summary>
    private static void Put(string path, string text, UnixFileMode mode)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.new";
        using (var file = PosixFile.CreateNew(temporary, mode))
        {
            File.SetUnixFileMode(temporary, mode);
            file.Append(System.Text.Encoding.ASCII.GetBytes(text));
            file.Sync();
        }

        File.Move(temporary, path, overwrite: true);
        PosixPath.SyncDirectory(Path.GetDirectoryName(path)!);
    }
}
