using System.Buffers.Binary;

using Supervision.Media.H264;

namespace Supervision.Media.Mp4;

/// <summary>
/// What of a picture's bytes is stored: all but parameter sets that are in the sample entry already, byte for byte. Sample entries avc1 and
/// hvc1 allow none in band; another set than those is kept all the same, since nothing of evidence is thrown away.
/// </summary>
internal static class StoredPicture
{
    /// <summary>Bytes that <see cref="Copy"/> will write.</summary>
    internal static int Size(ReadOnlySpan<byte> lengthPrefixed, StoredParameterSets? sets)
    {
        if (sets is null || !NalUnits.AreWhole(lengthPrefixed))
        {
            return lengthPrefixed.Length;
        }

        var size = 0;
        foreach (var nalUnit in new NalUnits(lengthPrefixed))
        {
            size += sets.Contains(nalUnit) ? 0 : NalUnits.LengthSize + nalUnit.Length;
        }

        return size == 0 ? lengthPrefixed.Length : size;
    }

    /// <summary>Writes the stored bytes to the front of <paramref name="destination"/>.</summary>
    /// <param name="lengthPrefixed">The whole access unit.</param>
    /// <param name="size">What <see cref="Size"/> said.</param>
    /// <param name="sets">The sets of the sample entry.</param>
    /// <param name="destination">At least <paramref name="size"/> bytes.</param>
    internal static void Copy(ReadOnlySpan<byte> lengthPrefixed, int size, StoredParameterSets? sets, Span<byte> destination)
    {
        if (size == lengthPrefixed.Length)
        {
            lengthPrefixed.CopyTo(destination);
            return;
        }

        foreach (var nalUnit in new NalUnits(lengthPrefixed))
        {
            if (!sets!.Contains(nalUnit))
            {
                BinaryPrimitives.WriteUInt32BigEndian(destination, (uint)nalUnit.Length);
                nalUnit.CopyTo(destination[NalUnits.LengthSize..]);
                destination = destination[(NalUnits.LengthSize + nalUnit.Length)..];
            }
        }
    }
}
