namespace Supervision.Media.H264;

/// <summary>Lengths, in bits, of the delays in buffering and picture timing SEI (E.1.2).</summary>
internal sealed record H264Hrd(int InitialDelayBits, int CpbDelayBits, int DpbDelayBits, int TimeOffsetBits)
{
    private const int MaxCpb = 32;

    internal static H264Hrd Parse(ref BitReader bits)
    {
        var count = bits.UnsignedGolomb(MaxCpb - 1) + 1;
        bits.Skip(8);
        for (var i = 0; i < count && !bits.Failed; i++)
        {
            bits.UnsignedGolomb();
            bits.UnsignedGolomb();
            bits.Flag();
        }

        return new((int)bits.Bits(5) + 1, (int)bits.Bits(5) + 1, (int)bits.Bits(5) + 1, (int)bits.Bits(5));
    }
}
