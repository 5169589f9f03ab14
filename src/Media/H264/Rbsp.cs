using System.Numerics;

namespace Supervision.Media.H264;

/// <summary>The raw byte sequence payload of a NAL unit, its header included: what is left without emulation prevention bytes.</summary>
internal static class Rbsp
{
    /// <summary>Takes the emulation prevention bytes out.</summary>
    internal static byte[] Of(ReadOnlySpan<byte> nalUnit)
    {
        var payload = new byte[nalUnit.Length];
        var length = 0;
        var zeros = 0;
        foreach (var value in nalUnit)
        {
            if (zeros >= 2 && value == 3)
            {
                zeros = 0;
                continue;
            }

            payload[length++] = value;
            zeros = value == 0 ? zeros + 1 : 0;
        }

        return payload[..length];
    }

    /// <summary>Bits before the closing 1 of rbsp_trailing_bits(); -1 where there is none.</summary>
    internal static int BitsBeforeTrailing(ReadOnlySpan<byte> payload)
    {
        var last = payload.LastIndexOfAnyExcept((byte)0);
        return last < 0 ? -1 : (last * 8) + 7 - BitOperations.TrailingZeroCount(payload[last]);
    }

    /// <summary>Copies bits from a reader to a writer.</summary>
    internal static void Copy(ref BitReader from, ref BitWriter to, long count)
    {
        for (; count > 0 && !from.Failed; count -= 32)
        {
            var part = (int)Math.Min(count, 32);
            to.Bits(from.Bits(part), part);
        }
    }

    /// <summary>Closes a payload and puts emulation prevention bytes in.</summary>
    internal static byte[] Protect(ref BitWriter payload)
    {
        payload.TrailingBits();
        var protectedUnit = new byte[EmulationPrevention.MaxLength(payload.Written.Length)];
        return protectedUnit[..EmulationPrevention.Apply(payload.Written, protectedUnit)];
    }
}
