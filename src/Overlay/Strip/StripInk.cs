namespace Supervision.Overlay.Strip;

/// <summary>
/// The greys of a strip: white text on black. Faint and nearly full coverage is rounded off and few greys lie between, which keeps edges crisp and
/// the code short.
/// </summary>
internal static class StripInk
{
    private const int Steps = 6;

    /// <summary>The luma of each coverage from 0 to 255.</summary>
    public static byte[] Table(bool fullRange)
    {
        var (ground, text) = fullRange ? (0, 235) : (16, 218);
        var table = new byte[256];
        for (var coverage = 0; coverage < table.Length; coverage++)
        {
            var share = Math.Clamp((coverage - 20) / 215.0, 0, 1);
            table[coverage] = (byte)Math.Round(ground + ((text - ground) * Math.Round(share * Steps) / Steps));
        }

        return table;
    }
}
