using System.Security.Cryptography;

using Supervision.Media.Posix;

namespace Supervision.Retention.Verification.Proof;

/// <summary>Hashes files at the speed of the disk: large reads into one buffer, no copy between. What a file says about itself stands in the first of them.</summary>
internal sealed class FileDigest : IDisposable
{
    private const int Block = 1 << 18;
    private const int HeadBytes = 1 << 16;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[Block];
    private readonly byte[] _head = new byte[HeadBytes];
    private int _headLength;

    /// <summary>The beginning of the file that was hashed last: its first box is in it.</summary>
    internal ReadOnlyMemory<byte> Head => _head.AsMemory(0, _headLength);

    /// <summary>SHA-256 of a file, lower-case hex.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal string Of(string path, CancellationToken cancel)
    {
        using var file = PosixFile.OpenToRead(path);
        for (var offset = 0L; ;)
        {
            cancel.ThrowIfCancellationRequested();
            var read = file.Read(_buffer, offset);
            if (read == 0)
            {
                Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
                _hash.GetHashAndReset(digest);
                return Convert.ToHexStringLower(digest);
            }

            if (offset == 0)
            {
                _headLength = Math.Min(read, HeadBytes);
                _buffer.AsSpan(0, _headLength).CopyTo(_head);
            }

            _hash.AppendData(_buffer.AsSpan(0, read));
            offset += read;
        }
    }

    public void Dispose() => _hash.Dispose();
}
