using System.Security.Cryptography;

using Supervision.Media.H264;
using Supervision.Media.H264.Strip;
using Supervision.Media.Streams;

namespace Supervision.Media.Mp4;

/// <summary>
/// SHA-256 of what a camera sent in a segment, as a byte stream (annex B): the parameter sets of its decoder configuration, then its access units as they
/// came, each NAL unit behind the start code 00 00 00 01. So it is the digest of the file that taking the strip out writes.
/// </summary>
public sealed class OriginalDigest : IDisposable
{
    /// <summary>Bytes of a digest.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly StoredParameterSets _sets;
    private readonly StripRemover? _remover;
    private byte[] _original = [];

    private OriginalDigest(StoredParameterSets sets, StripRemover? remover) => (_sets, _remover) = (sets, remover);

    private static ReadOnlySpan<byte> StartCode => [0, 0, 0, 1];

    /// <summary>Prepares for a camera's stream.</summary>
    /// <param name="camera">What the camera sends.</param>
    /// <param name="hasStrip">The access units that come carry a label strip.</param>
    /// <returns>Null where the camera's parameter sets are malformed: then nothing can be restored.</returns>
    public static OriginalDigest? Of(VideoFormat camera, bool hasStrip)
    {
        ArgumentNullException.ThrowIfNull(camera);
        StripRemover? remover = null;
        return StoredParameterSets.Read(camera.Codec, camera.DecoderConfiguration) is { } sets && (!hasStrip || StripRemover.TryCreate(sets.All, out remover, out _))
            ? new OriginalDigest(sets, remover)
            : null;
    }

    /// <summary>Begins a segment: forgets what was added.</summary>
    public void Begin()
    {
        Span<byte> forgotten = stackalloc byte[Size];
        _hash.TryGetHashAndReset(forgotten, out _);
        foreach (var set in _sets.All)
        {
            Append(set.Span);
        }
    }

    /// <summary>Adds an access unit, as the camera sent it or with its strip; parameter sets of the stream stand in it where they stood.</summary>
    /// <exception cref="InvalidDataException">It carries a strip that cannot be taken out.</exception>
    public void Add(ReadOnlySpan<byte> accessUnit)
    {
        foreach (var nalUnit in new NalUnits(Original(accessUnit)))
        {
            Append(nalUnit);
        }
    }

    /// <summary>The digest of the segment up to here.</summary>
    public byte[] Current() => _hash.GetCurrentHash();

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private ReadOnlySpan<byte> Original(ReadOnlySpan<byte> accessUnit)
    {
        if (_remover is null)
        {
            return accessUnit;
        }

        var room = _remover.MaxLength(accessUnit);
        if (_original.Length < room)
        {
            _original = new byte[room + (room / 2)];
        }

        return _remover.TryRemove(accessUnit, _original, out var length)
            ? _original.AsSpan(0, length)
            : throw new InvalidDataException("a picture's label strip cannot be taken out");
    }

    private void Append(ReadOnlySpan<byte> nalUnit)
    {
        _hash.AppendData(StartCode);
        _hash.AppendData(nalUnit);
    }
}
