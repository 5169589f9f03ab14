namespace Supervision.Overlay.Strip.Coding;

/// <summary>Predictions of a whole macroblock (8.3.3) but the plane, which text has no use for.</summary>
internal static class IntraPrediction16
{
    public const int Vertical = 0;
    public const int Horizontal = 1;
    public const int Dc = 2;

    /// <summary>Vertical, horizontal and DC.</summary>
    public const int Modes = 3;

    public static bool IsAllowed(int mode, IntraEdges edges) => mode switch
    {
        Vertical => edges.HasTop,
        Horizontal => edges.HasLeft,
        _ => true,
    };

    public static void Predict(int mode, IntraEdges edges, Span<byte> samples)
    {
        for (var y = 0; y < 16; y++)
        {
            var row = samples.Slice(y * 16, 16);
            switch (mode)
            {
                case Vertical:
                    edges.Top[..16].CopyTo(row);
                    break;
                case Horizontal:
                    row.Fill(edges.Left[y]);
                    break;
                default:
                    row.Fill((byte)Mean(edges));
                    break;
            }
        }
    }

    private static int Mean(IntraEdges edges)
    {
        var (left, top) = (0, 0);
        for (var i = 0; i < 16; i++)
        {
            left += edges.Left[i];
            top += edges.Top[i];
        }

        return (edges.HasLeft, edges.HasTop) switch
        {
            (true, true) => (left + top + 16) >> 5,
            (true, false) => (left + 8) >> 4,
            (false, true) => (top + 8) >> 4,
            _ => 128,
        };
    }
}
