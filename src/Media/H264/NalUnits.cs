using System.Buffers.Binary;

namespace Supervision.Media.H264;

/// <summary>
/// The NAL units of an access unit (H.264 or H.265), each behind a 4-byte big-endian length; for <c>foreach</c>, without allocation. A length
/// that is 0 or points past the end ends the walk: <see cref="AreWhole"/> tells whether that happens.
/// </summary>
/// <param name="lengthPrefixed">The access unit's bytes.</param>
public readonly ref struct NalUnits(ReadOnlySpan<byte> lengthPrefixed)
{
    /// <summary>Bytes of the length before each NAL unit.</summary>
    public const int LengthSize = 4;

    private readonly ReadOnlySpan<byte> _bytes = lengthPrefixed;

    /// <summary>True where lengths and NAL units fill the bytes exactly and there is at least one.</summary>
    public static bool AreWhole(ReadOnlySpan<byte> lengthPrefixed)
    {
        var walk = new Enumerator(lengthPrefixed);
        while (walk.MoveNext())
        {
        }

        return walk.AtEnd && !lengthPrefixed.IsEmpty;
    }

    /// <summary>Starts the walk.</summary>
    public Enumerator GetEnumerator() => new(_bytes);

    /// <summary>Walks over NAL units.</summary>
    public ref struct Enumerator
    {
        private ReadOnlySpan<byte> _rest;

        internal Enumerator(ReadOnlySpan<byte> bytes) => _rest = bytes;

        /// <summary>The NAL unit without its length; never empty.</summary>
        public ReadOnlySpan<byte> Current { get; private set; }

        /// <summary>True where nothing is left, false in the middle and where the walk stopped at a wrong length.</summary>
        public readonly bool AtEnd => _rest.IsEmpty;

        /// <summary>Goes to the next NAL unit; false at the end.</summary>
        public bool MoveNext()
        {
            if (_rest.Length <= LengthSize)
            {
                return false;
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(_rest);
            if (length == 0 || length > (uint)(_rest.Length - LengthSize))
            {
                return false;
            }

            Current = _rest.Slice(LengthSize, (int)length);
            _rest = _rest[(LengthSize + (int)length)..];
            return true;
        }
    }
}
