namespace Supervision.Media.H264;

/// <summary>The factors by which a decoder scales coefficients, worked out from both parameter sets (table 7-2), in zig-zag order.</summary>
internal sealed class ScalingMatrix
{
    private readonly byte[][] _lists = new byte[12][];

    private ScalingMatrix()
    {
    }

    private static byte[] Intra4X4 => [6, 13, 13, 20, 20, 20, 28, 28, 28, 28, 32, 32, 32, 37, 37, 42];

    private static byte[] Inter4X4 => [10, 14, 14, 20, 20, 20, 24, 24, 24, 24, 27, 27, 27, 30, 30, 34];

    private static byte[] Intra8X8 =>
    [
        6, 10, 10, 13, 11, 13, 16, 16, 16, 16, 18, 18, 18, 18, 18, 23, 23, 23, 23, 23, 23, 25, 25, 25, 25, 25, 25, 25, 27, 27, 27, 27,
        27, 27, 27, 27, 29, 29, 29, 29, 29, 29, 29, 31, 31, 31, 31, 31, 31, 33, 33, 33, 33, 33, 36, 36, 36, 36, 38, 38, 38, 40, 40, 42,
    ];

    private static byte[] Inter8X8 =>
    [
        9, 13, 13, 15, 13, 15, 17, 17, 17, 17, 19, 19, 19, 19, 19, 21, 21, 21, 21, 21, 21, 22, 22, 22, 22, 22, 22, 22, 24, 24, 24, 24,
        24, 24, 24, 24, 25, 25, 25, 25, 25, 25, 25, 27, 27, 27, 27, 27, 27, 28, 28, 28, 28, 28, 30, 30, 30, 30, 32, 32, 32, 33, 33, 35,
    ];

    /// <summary>True where all factors are 16, so scaling is the standard's plain one.</summary>
    public bool IsFlat => _lists.All(list => list.All(factor => factor == 16));

    /// <summary>
    /// The factors of a list: 0 to 2 intra 4x4 of Y, Cb, Cr; 3 to 5 inter 4x4; 6 intra 8x8 of Y, 7 inter 8x8 of Y, 8 to 11 the same of Cb and Cr.
    /// </summary>
    public ReadOnlySpan<byte> this[int index] => _lists[index];

    internal static ScalingMatrix Of(H264Sps sps, H264Pps pps)
    {
        var sequence = sps.Scaling is null ? Flat() : Resolve(sps.Scaling, Default);
        return pps.Scaling is null ? sequence : Resolve(pps.Scaling, sps.Scaling is null ? Default : index => sequence._lists[index]);
    }

    private static ScalingMatrix Flat()
    {
        var flat = new ScalingMatrix();
        for (var i = 0; i < flat._lists.Length; i++)
        {
            flat._lists[i] = [.. Enumerable.Repeat((byte)16, i < 6 ? 16 : 64)];
        }

        return flat;
    }

    // The first list of each kind falls back on another set's or the default, the others on the one before of their kind.
    private static ScalingMatrix Resolve(ScalingLists sent, Func<int, byte[]> fallBack)
    {
        var matrix = new ScalingMatrix();
        for (var i = 0; i < matrix._lists.Length; i++)
        {
            matrix._lists[i] = sent[i] switch
            {
                { Length: > 0 } list => list,
                { } => Default(i),
                null when i is 0 or 3 or 6 or 7 => fallBack(i),
                null => matrix._lists[i < 6 ? i - 1 : i - 2],
            };
        }

        return matrix;
    }

    private static byte[] Default(int index) => index switch
    {
        < 3 => Intra4X4,
        < 6 => Inter4X4,
        _ => index % 2 == 0 ? Intra8X8 : Inter8X8,
    };
}
