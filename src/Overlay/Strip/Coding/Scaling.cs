namespace Supervision.Overlay.Strip.Coding;

/// <summary>Quantising and scaling of luma coefficients for one scaling list (8.5.9, 8.5.10, 8.5.12.1).</summary>
internal sealed class Scaling
{
    /// <summary>The largest level that every profile's entropy coding can hold.</summary>
    public const int LargestLevel = 2000;

    private readonly int[] _scale = new int[6 * 16];
    private readonly float[] _steps = new float[52 * 16];
    private readonly float[] _dcSteps = new float[52];

    /// <param name="list">The list for intra luma 4x4 in zigzag order, sixteen values of 1 or more; empty: flat.</param>
    public Scaling(ReadOnlySpan<byte> list)
    {
        for (var at = 0; at < 16; at++)
        {
            var place = Transform4.Zigzag[at];
            for (var remainder = 0; remainder < 6; remainder++)
            {
                _scale[(remainder * 16) + place] = (list.IsEmpty ? 16 : list[at]) * Norms[(remainder * 3) + Kind(place)];
            }
        }

        for (var qp = 0; qp < 52; qp++)
        {
            var octave = 1 << (qp / 6);
            for (var place = 0; place < 16; place++)
            {
                var gain = ((place & 1) == 0 ? 4 : 5) * ((place & 4) == 0 ? 4 : 5);
                _steps[(qp * 16) + place] = 1024f / (gain * _scale[(qp % 6 * 16) + place] * octave);
            }

            _dcSteps[qp] = 16f / (_scale[qp % 6 * 16] * octave);
        }
    }

    private static ReadOnlySpan<byte> Norms => [10, 16, 13, 11, 18, 14, 13, 20, 16, 14, 23, 18, 16, 25, 20, 18, 29, 23];

    /// <summary>The level nearest to a coefficient of the core transform.</summary>
    public int Level(int coefficient, int place, int qp) => (int)MathF.Round(coefficient * _steps[(qp * 16) + place]);

    /// <summary>The level nearest to a coefficient of the transform of DC values.</summary>
    public int DcLevel(int coefficient, int qp) => (int)MathF.Round(coefficient * _dcSteps[qp]);

    /// <summary>What the decoder makes of a level.</summary>
    public int Coefficient(int level, int place, int qp)
    {
        var scaled = level * _scale[(qp % 6 * 16) + place];
        var octave = qp / 6;
        return octave >= 4 ? scaled << (octave - 4) : (scaled + (1 << (3 - octave))) >> (4 - octave);
    }

    /// <summary>What the decoder makes of an element of the inverse transform of DC levels.</summary>
    public int DcCoefficient(int element, int qp)
    {
        var scaled = element * _scale[qp % 6 * 16];
        var octave = qp / 6;
        return octave >= 6 ? scaled << (octave - 6) : (scaled + (1 << (5 - octave))) >> (6 - octave);
    }

    private static int Kind(int place) => ((place & 1) + ((place >> 2) & 1)) switch { 0 => 0, 2 => 1, _ => 2 };
}
