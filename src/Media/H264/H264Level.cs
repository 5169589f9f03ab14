namespace Supervision.Media.H264;

/// <summary>A level of H.264 with the limits that depend on the size of a frame (table A-1).</summary>
/// <param name="Index">Ten times the number, as level_idc has it; 1b is 11 with a flag or 9.</param>
/// <param name="MacroblockRate">MaxMBPS: macroblocks a second.</param>
/// <param name="FrameSize">MaxFS: macroblocks a frame; neither side may be above the square root of eight times that.</param>
/// <param name="BufferSize">MaxDpbMbs: macroblocks in the decoded picture buffer.</param>
internal readonly record struct H264Level(int Index, int MacroblockRate, int FrameSize, int BufferSize)
{
    /// <summary>More frames are never in the decoded picture buffer, however small.</summary>
    public const int MostFrames = 16;

    private const int HighProfile1B = 9;

    private static readonly H264Level[] Table =
    [
        new(10, 1_485, 99, 396), new(11, 3_000, 396, 900), new(12, 6_000, 396, 2_376), new(13, 11_880, 396, 2_376),
        new(20, 11_880, 396, 2_376), new(21, 19_800, 792, 4_752), new(22, 20_250, 1_620, 8_100),
        new(30, 40_500, 1_620, 8_100), new(31, 108_000, 3_600, 18_000), new(32, 216_000, 5_120, 20_480),
        new(40, 245_760, 8_192, 32_768), new(41, 245_760, 8_192, 32_768), new(42, 522_240, 8_704, 34_816),
        new(50, 589_824, 22_080, 110_400), new(51, 983_040, 36_864, 184_320), new(52, 2_073_600, 36_864, 184_320),
        new(60, 4_177_920, 139_264, 696_320), new(61, 8_355_840, 139_264, 696_320), new(62, 16_711_680, 139_264, 696_320),
    ];

    /// <summary>The lowest level, from <paramref name="atLeast"/> upwards, that holds a stream; null where none does.</summary>
    /// <param name="atLeast">level_idc; 9 (1b) counts as below 1.1.</param>
    /// <param name="width">Macroblocks.</param>
    /// <param name="height">Macroblocks.</param>
    /// <param name="rate">Frames a second.</param>
    /// <param name="frames">Frames in the decoded picture buffer.</param>
    internal static int? Lowest(int atLeast, int width, int height, double rate, int frames)
    {
        var from = atLeast == HighProfile1B ? 11 : atLeast;
        foreach (var level in Table)
        {
            if (level.Index >= from && level.Holds(width, height, rate, frames))
            {
                return level.Index;
            }
        }

        return null;
    }

    private bool Holds(long width, long height, double rate, int frames) =>
        width * height <= FrameSize && width * width <= 8L * FrameSize && height * height <= 8L * FrameSize
        && width * height * rate <= MacroblockRate
        && Math.Min(BufferSize / (width * height), MostFrames) >= frames;
}
