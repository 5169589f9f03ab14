using System.Buffers.Binary;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>Walks over the NAL units of a picture, each behind a 4-byte length.</summary>
internal ref struct NalEnumerator(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public ReadOnlySpan<byte> Current { get; private set; }

    public readonly NalEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_rest.Length < 4)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadInt32BigEndian(_rest);
        Current = _rest.Slice(4, length);
        _rest = _rest[(4 + length)..];
        return true;
    }
}
