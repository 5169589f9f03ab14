namespace Supervision.Media.Codecs;

/// <summary>
/// How much of the mains is in the sound: the level at 50 Hz and its harmonics up to 300 Hz, beside that half-way between them. Mains hum stands out of its
/// neighbourhood all the time; speech and noise do not. Goertzel's algorithm over windows of half a second, so that bins are 2 Hz wide and the mains' own
/// wandering stays inside. libavfilter has no filter for this.
/// </summary>
/// <param name="rate">Samples a second.</param>
internal sealed class HumMeter(int rate)
{
    private const int Harmonics = 6;
    private const double Mains = 50;

    private readonly int _length = rate / 2;
    private readonly double[] _coefficients = [.. Enumerable.Range(0, Harmonics * 2).Select(bin => 2 * Math.Cos(2 * Math.PI * Frequency(bin) / rate))];
    private readonly double[] _one = new double[Harmonics * 2];
    private readonly double[] _two = new double[Harmonics * 2];
    private int _count;

    /// <summary>Adds samples.</summary>
    /// <param name="samples">One channel.</param>
    /// <param name="receiver">Gets for each whole window the level of the hum and that between, as amplitudes in dB of full scale.</param>
    internal void Add(ReadOnlySpan<double> samples, Action<double, double> receiver)
    {
        foreach (var sample in samples)
        {
            // Hann's window keeps loud bass from leaking into the bins.
            var windowed = sample * (1 - Math.Cos(2 * Math.PI * _count / _length));
            for (var bin = 0; bin < _coefficients.Length; bin++)
            {
                (_one[bin], _two[bin]) = (windowed + (_coefficients[bin] * _one[bin]) - _two[bin], _one[bin]);
            }

            if (++_count == _length)
            {
                receiver(Level(0), Level(Harmonics));
                Array.Clear(_one);
                Array.Clear(_two);
                _count = 0;
            }
        }
    }

    // The harmonics first, then half a step above each.
    private static double Frequency(int bin) => bin < Harmonics ? Mains * (bin + 1) : Mains * (bin - Harmonics + 1.5);

    private double Level(int first)
    {
        var power = 0.0;
        for (var bin = first; bin < first + Harmonics; bin++)
        {
            power += (_one[bin] * _one[bin]) + (_two[bin] * _two[bin]) - (_coefficients[bin] * _one[bin] * _two[bin]);
        }

        var amplitude = 2 * Math.Sqrt(Math.Max(power, 0)) / _length;
        return Math.Max(SoundBlock.Floor, 20 * Math.Log10(amplitude));
    }
}
