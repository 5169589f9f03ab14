using System.Buffers.Binary;

using Supervision.Media.H264;
using Supervision.Media.Streams;

namespace Supervision.Media.Mp4;

/// <summary>Puts the parameter sets that were left out back into a picture: the access unit is then, byte for byte, what the source delivered.</summary>
internal static class OriginalPicture
{
    /// <summary>Largest picture that anything is left out of, and that is restored; a source's picture is at most 16 MiB.</summary>
    internal const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Writes the whole access unit.</summary>
    /// <param name="stored">The stored NAL units behind their lengths.</param>
    /// <param name="leftOut">What is missing in them, in order of position.</param>
    /// <param name="sets">The sets of the sample entry; all that <paramref name="leftOut"/> names are there.</param>
    /// <param name="whole">Takes the bytes.</param>
    /// <returns>False where the two do not fit together.</returns>
    internal static bool TryRestore(ReadOnlySpan<byte> stored, ReadOnlySpan<LeftOutSet> leftOut, StoredParameterSets sets, AccessUnit whole)
    {
        if (!NalUnits.AreWhole(stored) || WholeSize(stored.Length, leftOut, sets) > MaxBytes)
        {
            return false;
        }

        var position = 0;
        foreach (var nalUnit in new NalUnits(stored))
        {
            PutBack(ref leftOut, ref position, sets, whole);
            Put(nalUnit, whole);
            position++;
        }

        PutBack(ref leftOut, ref position, sets, whole);
        return leftOut.IsEmpty;
    }

    private static long WholeSize(long size, ReadOnlySpan<LeftOutSet> leftOut, StoredParameterSets sets)
    {
        foreach (var set in leftOut)
        {
            size += NalUnits.LengthSize + sets.All[set.Set].Length;
        }

        return size;
    }

    private static void PutBack(ref ReadOnlySpan<LeftOutSet> leftOut, ref int position, StoredParameterSets sets, AccessUnit whole)
    {
        for (; !leftOut.IsEmpty && leftOut[0].Position == position; position++)
        {
            Put(sets.All[leftOut[0].Set].Span, whole);
            leftOut = leftOut[1..];
        }
    }

    private static void Put(ReadOnlySpan<byte> nalUnit, AccessUnit whole)
    {
        BinaryPrimitives.WriteInt32BigEndian(whole.GetSpan(NalUnits.LengthSize), nalUnit.Length);
        whole.Advance(NalUnits.LengthSize);
        whole.Write(nalUnit);
    }
}
