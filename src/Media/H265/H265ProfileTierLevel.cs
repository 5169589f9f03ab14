using Supervision.Media.H264;

namespace Supervision.Media.H265;

/// <summary>profile_tier_level() of H.265 (7.3.3), the general part.</summary>
/// <param name="ProfileByte">Profile space (2 bits), tier (1), profile (5).</param>
/// <param name="Compatibility">general_profile_compatibility_flags.</param>
/// <param name="Constraints">The 48 constraint bits.</param>
/// <param name="Level">general_level_idc: 30 times the level.</param>
internal readonly record struct H265ProfileTierLevel(byte ProfileByte, uint Compatibility, ulong Constraints, byte Level)
{
    internal static H265ProfileTierLevel Parse(ref BitReader bits, int maxSubLayersMinus1)
    {
        var general = new H265ProfileTierLevel(
            (byte)bits.Bits(8), bits.Bits(32), ((ulong)bits.Bits(32) << 16) | bits.Bits(16), (byte)bits.Bits(8));
        Span<bool> profilePresent = stackalloc bool[8];
        Span<bool> levelPresent = stackalloc bool[8];
        for (var i = 0; i < maxSubLayersMinus1; i++)
        {
            profilePresent[i] = bits.Flag();
            levelPresent[i] = bits.Flag();
        }

        if (maxSubLayersMinus1 > 0)
        {
            bits.Skip(2 * (8 - maxSubLayersMinus1));
        }

        for (var i = 0; i < maxSubLayersMinus1; i++)
        {
            bits.Skip(profilePresent[i] ? 88 : 0);
            bits.Skip(levelPresent[i] ? 8 : 0);
        }

        return general;
    }
}
