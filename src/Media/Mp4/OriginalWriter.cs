using System.Security.Cryptography;

using Supervision.Media.H264;

namespace Supervision.Media.Mp4;

/// <summary>A byte stream (annex B) with the digest of what was written, so that the two cannot differ.</summary>
internal sealed class OriginalWriter(Stream output) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private static ReadOnlySpan<byte> StartCode => [0, 0, 0, 1];

    internal long Length { get; private set; }

    public void Dispose() => _hash.Dispose();

    internal void Write(ReadOnlySpan<byte> nalUnit)
    {
        Put(StartCode);
        Put(nalUnit);
    }

    /// <exception cref="InvalidDataException">Lengths and NAL units do not fill the access unit.</exception>
    internal void WriteAccessUnit(ReadOnlySpan<byte> accessUnit)
    {
        if (!NalUnits.AreWhole(accessUnit))
        {
            throw new InvalidDataException("a picture is no row of NAL units: the file is damaged; restore it from a backup");
        }

        foreach (var nalUnit in new NalUnits(accessUnit))
        {
            Write(nalUnit);
        }
    }

    /// <summary>Lower-case hex.</summary>
    internal string Sha256() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    private void Put(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        _hash.AppendData(bytes);
        Length += bytes.Length;
    }
}
