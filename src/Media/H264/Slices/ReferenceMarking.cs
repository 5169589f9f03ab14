using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Supervision.Media.H264.Slices;

/// <summary>dec_ref_pic_marking() (7.3.3.3): what becomes of the reference pictures once this picture is decoded. Without allocation.</summary>
internal struct ReferenceMarking
{
    /// <summary>Most operations that a picture can carry: each of 32 fields dropped and each made long-term, and one each of 4, 5, 6.</summary>
    public const int MaxOperations = 67;

    private const int MaxPictureNumber = 1 << 17;

    private Operations _operations;

    /// <summary>no_output_of_prior_pics_flag, of IDR pictures.</summary>
    public bool NoOutputOfPrior { get; private set; }

    /// <summary>long_term_reference_flag, of IDR pictures.</summary>
    public bool LongTerm { get; private set; }

    /// <summary>adaptive_ref_pic_marking_mode_flag: the operations say what to do; else the sliding window.</summary>
    public bool Adaptive { get; private set; }

    /// <summary>Number of operations, without the closing 0.</summary>
    public int Count { get; private set; }

    /// <summary>The operations, in the order sent.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<MarkingOperation> Items => ((ReadOnlySpan<MarkingOperation>)_operations)[..Count];

    internal static void Parse(ref BitReader bits, bool isIdr, ref ReferenceMarking marking)
    {
        if (isIdr)
        {
            marking.NoOutputOfPrior = bits.Flag();
            marking.LongTerm = bits.Flag();
            return;
        }

        marking.Adaptive = bits.Flag();
        while (marking.Adaptive && bits.UnsignedGolomb(6) is var code && code != 0)
        {
            if (marking.Count == MaxOperations)
            {
                bits.Fail();
                return;
            }

            marking._operations[marking.Count++] = new(
                (byte)code,
                code == 5 ? 0 : bits.UnsignedGolomb(MaxPictureNumber),
                code == 3 ? bits.UnsignedGolomb(MaxPictureNumber) : 0);
        }
    }

    /// <summary>Writes it again, bit for bit.</summary>
    internal readonly void Write(ref BitWriter bits, bool isIdr)
    {
        if (isIdr)
        {
            bits.Flag(NoOutputOfPrior);
            bits.Flag(LongTerm);
            return;
        }

        bits.Flag(Adaptive);
        foreach (var operation in Items)
        {
            bits.UnsignedGolomb(operation.Code);
            if (operation.Code != 5)
            {
                bits.UnsignedGolomb((uint)operation.First);
            }

            if (operation.Code == 3)
            {
                bits.UnsignedGolomb((uint)operation.Second);
            }
        }

        if (Adaptive)
        {
            bits.UnsignedGolomb(0);
        }
    }

    /// <summary>True where both say the same.</summary>
    internal readonly bool Equals(in ReferenceMarking other) =>
        NoOutputOfPrior == other.NoOutputOfPrior && LongTerm == other.LongTerm && Adaptive == other.Adaptive && Items.SequenceEqual(other.Items);

    [InlineArray(MaxOperations)]
    private struct Operations
    {
        private MarkingOperation _first;
    }
}
