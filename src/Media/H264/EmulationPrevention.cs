namespace Supervision.Media.H264;

/// <summary>
/// The bytes 03 that keep a payload from looking like a start code (7.4.1): one goes in where two zeros are followed by a byte below 4, and one at the
/// end where the payload ends with a zero (which only cabac_zero_words do).
/// </summary>
internal static class EmulationPrevention
{
    /// <summary>The most bytes that a payload can need.</summary>
    public static int MaxLength(int payloadLength) => payloadLength + (payloadLength / 2) + 1;

    /// <summary>
    /// Writes a payload with the bytes put in. <paramref name="payload"/> starts with the NAL unit's header, which is never 0.
    /// </summary>
    /// <param name="payload">What to protect.</param>
    /// <param name="destination">At least <see cref="MaxLength"/> bytes; must not overlap the payload.</param>
    /// <returns>Bytes written.</returns>
    public static int Apply(ReadOnlySpan<byte> payload, Span<byte> destination)
    {
        var written = 0;
        var zeros = 0;
        foreach (var value in payload)
        {
            if (zeros == 2 && value <= 3)
            {
                destination[written++] = 3;
                zeros = 0;
            }

            destination[written++] = value;
            zeros = value == 0 ? zeros + 1 : 0;
        }

        if (zeros > 0)
        {
            destination[written++] = 3;
        }

        return written;
    }
}
