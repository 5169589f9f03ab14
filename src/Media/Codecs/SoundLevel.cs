namespace Supervision.Media.Codecs;

/// <summary>How loud sound is, in decibels of full scale (dBFS): 0 is the loudest that the coding can hold, a full sine has a mean of -3.</summary>
/// <param name="Mean">Of the power over all samples and channels; not below <see cref="Silence"/>.</param>
/// <param name="Peak">Of the loudest sample; not below <see cref="Silence"/>.</param>
/// <param name="Length">How much sound was measured.</param>
public sealed record SoundLevel(double Mean, double Peak, TimeSpan Length)
{
    /// <summary>Stands for silence: below the noise of 16 bits.</summary>
    public const double Silence = -100;

    internal static double Decibels(double power) => power <= 1e-10 ? Silence : 10 * Math.Log10(power);
}
