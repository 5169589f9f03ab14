namespace Supervision.Tests.Recorder.Sound;

/// <summary>Sound that is made like speech, the same on every machine: syllables of a voice's pulses with a pitch that drifts, and pauses; heard by microphones.</summary>
internal sealed class SpeechLike
{
    internal const int Rate = 16_000;

    private readonly float[] _voice;
    private readonly Random _noise;

    internal SpeechLike(int seed, double seconds)
    {
        (_voice, _noise) = (new float[(int)(seconds * Rate)], new Random(seed + 1000));
        var random = new Random(seed);
        for (var at = 0; at < _voice.Length; at += (int)(Rate * (0.02 + (random.NextDouble() * 0.25))))
        {
            at = Syllable(random, at);
        }
    }

    /// <summary>What a microphone hears: the voice later, quieter, with an echo and noise of its own.</summary>
    /// <param name="delay">In seconds; may be less than 0.</param>
    /// <param name="gain">Of the voice.</param>
    /// <param name="noise">Largest sample of the noise.</param>
    internal float[] Heard(double delay, double gain, double noise)
    {
        var (heard, shift, echo) = (new float[_voice.Length], (int)Math.Round(delay * Rate), (int)(0.023 * Rate));
        for (var index = 0; index < heard.Length; index++)
        {
            var sound = (Voice(index - shift) * gain) + (Voice(index - shift - echo) * gain * 0.3);
            heard[index] = (float)(sound + (((_noise.NextDouble() * 2) - 1) * noise));
        }

        return heard;
    }

    /// <summary>Mean squares of milliseconds.</summary>
    internal static float[] Power(float[] samples) =>
        [.. samples.Chunk(Rate / 1000).Select(chunk => chunk.Sum(sample => sample * sample) / chunk.Length)];

    private double Voice(int index) => index >= 0 && index < _voice.Length ? _voice[index] : 0;

    /// <returns>Where it ends.</returns>
    private int Syllable(Random random, int start)
    {
        var (end, strength, pitch) = (start + (int)(Rate * (0.06 + (random.NextDouble() * 0.2))), 0.1 + (random.NextDouble() * 0.5), 90 + (random.NextDouble() * 130));
        for (var pulse = (double)start; pulse < end; pulse += Rate / pitch)
        {
            var tone = 400 + (random.NextDouble() * 1800);
            for (var index = (int)pulse; index < Math.Min(_voice.Length, pulse + (Rate / pitch)); index++)
            {
                var time = (index - pulse) / Rate;
                _voice[index] += (float)(strength * Math.Exp(-time * 400) * Math.Sin(2 * Math.PI * tone * time));
            }

            pitch *= 0.98 + (random.NextDouble() * 0.04);
        }

        return end;
    }
}
