using System.Buffers.Binary;

using Supervision.Media.H264;

namespace Supervision.Media.Mp4;

/// <summary>
/// What of a picture's bytes is stored: all but parameter sets that are in the sample entry already, byte for byte. Sample entries avc1 and
/// hvc1 allow none in band; another set than those is kept all the same, since nothing of evidence is thrown away.
/// </summary>
internal static class StoredPicture
{
    /// <summary>Decides what is left out, and notes it.</summary>
    /// <param name="lengthPrefixed">The whole access unit.</param>
    /// <param name="sets">The sets of the sample entry.</param>
    /// <param name="picture">The picture's place among those that wait.</param>
    /// <param name="leftOut">Takes what will be missing.</param>
    /// <returns>Bytes that <see cref="Copy"/> will write.</returns>
    internal static int Size(ReadOnlySpan<byte> lengthPrefixed, StoredParameterSets? sets, int picture, LeftOutSets leftOut)
    {
        if (sets is null || lengthPrefixed.Length > OriginalPicture.MaxBytes || !NalUnits.AreWhole(lengthPrefixed))
        {
            return lengthPrefixed.Length;
        }

        var before = leftOut.Count;
        var (size, position) = (0, 0);
        foreach (var nalUnit in new NalUnits(lengthPrefixed))
        {
            var set = sets.IndexOf(nalUnit);
            if (set < 0)
            {
                size += NalUnits.LengthSize + nalUnit.Length;
            }
            else if (!leftOut.TryAdd(new(picture, position, set)))
            {
                size = 0;
                break;
            }

            position++;
        }

        if (size > 0)
        {
            return size;
        }

        leftOut.CutTo(before);
        return lengthPrefixed.Length;
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
