namespace Supervision.Media.Codecs;

/// <summary>
/// Decides how decoded sound is kept at its timestamps. Small differences are averaged over a second (timestamps jitter) and then worked
/// off over the next one; large ones are holes or overlaps. All amounts in output samples.
/// </summary>
internal sealed class SoundSync
{
    // Half a percent is a twelfth of a semitone.
    private const double MaxSlew = 0.005;

    private readonly int _rate;
    private readonly long _tolerance;
    private readonly long _longest;
    private readonly long _slack;
    private long _sum;
    private long _frames;
    private long _samples;
    private bool _isSlewing;
    private bool _isDropping;

    internal SoundSync(int rate, AudioTranscoderOptions options)
    {
        _rate = rate;
        _tolerance = (long)(options.Tolerance.TotalSeconds * rate);
        _longest = (long)(options.LongestHole.TotalSeconds * rate);
        _slack = rate / 1000;
    }

    /// <summary>Samples over which a slew is spread.</summary>
    internal int SlewDistance => _rate;

    /// <summary>Looks at the next frame.</summary>
    /// <param name="error">Its timestamp less where it would land; positive where sound is missing before it.</param>
    /// <param name="length">Output samples of the frame.</param>
    /// <param name="isLossKnown">True where packets are known to be missing before it: then even a short hole is filled.</param>
    internal (SoundStep Step, long Amount) Next(long error, long length, bool isLossKnown)
    {
        if (Math.Abs(error) > _longest)
        {
            Measure();
            return (SoundStep.Restart, error);
        }

        if (error > _tolerance || (isLossKnown && error > _slack))
        {
            Measure();
            return (SoundStep.Fill, error);
        }

        // An overlap that began is left out to its end, not to the tolerance.
        _isDropping = error < (_isDropping ? -_slack : -_tolerance);
        if (_isDropping)
        {
            Measure();
            return (SoundStep.Drop, -error);
        }

        return Average(error, length);
    }

    private (SoundStep Step, long Amount) Average(long error, long length)
    {
        _sum += error;
        _frames++;
        _samples += length;
        if (_samples < _rate)
        {
            return (SoundStep.Keep, 0);
        }

        var mean = _sum / _frames;
        var wasSlewing = _isSlewing;
        Measure();
        if (wasSlewing || Math.Abs(mean) <= _slack)
        {
            return (SoundStep.Keep, 0);
        }

        _isSlewing = true;
        var limit = (long)(_rate * MaxSlew);
        return (SoundStep.Slew, Math.Clamp(mean, -limit, limit));
    }

    private void Measure() => (_sum, _frames, _samples, _isSlewing) = (0, 0, 0, false);
}
