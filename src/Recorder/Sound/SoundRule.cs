using Supervision.Domain;

namespace Supervision.Recorder.Sound;

/// <summary>What is wrong with a minute of sound, and how many such minutes in a row are worth an event. The limits are ours, no standard has any.</summary>
internal static class SoundRule
{
    /// <summary>Speech that is never louder than this cannot be understood: at a counter it has -35 to -20 LUFS.</summary>
    public const double LeastLoudness = -45;

    /// <summary>Hum below this is not heard.</summary>
    public const double LeastHum = -60;

    /// <summary>By so much hum stands out of what lies between its harmonics.</summary>
    public const double LeastContrast = 12;

    /// <summary>Speech that reaches full scale in a hundredth of the time is distorted.</summary>
    public const double MostClipped = 0.01;

    private const double LeastHeardSeconds = 30;
    private const double Nearly = 0.9;

    /// <summary>What is wrong with a minute.</summary>
    public static IReadOnlyList<SoundFault> Judge(SoundMinute minute)
    {
        if (minute.HeardSeconds < LeastHeardSeconds)
        {
            return [SoundFault.Missing];
        }

        if (minute.SilentSeconds >= Nearly * minute.HeardSeconds)
        {
            return [SoundFault.Silent];
        }

        List<SoundFault> faults = [];
        if (minute.Clipped >= MostClipped)
        {
            faults.Add(SoundFault.Clipped);
        }

        if (minute.HumDb >= LeastHum && minute.HumDb - minute.BetweenDb >= LeastContrast)
        {
            faults.Add(SoundFault.Hum);
        }

        if (minute.LoudnessLufs < LeastLoudness)
        {
            faults.Add(SoundFault.Low);
        }

        return faults;
    }

    /// <summary>Minutes in a row after which it is an event: nobody may speak at a counter for a while, but what does not come does not come.</summary>
    public static int Minutes(SoundFault fault) => fault switch
    {
        SoundFault.Missing => 2,
        SoundFault.Clipped => 3,
        SoundFault.Low => 15,
        _ => 5,
    };

    /// <summary>One line with the figures that matter.</summary>
    public static string Describe(SoundFault fault, SoundMinute minute) => fault switch
    {
        SoundFault.Missing => $"{minute.HeardSeconds:0} s of sound came in a minute",
        SoundFault.Silent => $"nothing above -60 dB, peak {minute.PeakDb:0.0} dB",
        SoundFault.Clipped => $"{minute.Clipped * 100:0.0} % of the time at full scale",
        SoundFault.Hum => $"mains hum of {minute.HumDb:0.0} dB, {minute.HumDb - minute.BetweenDb:0.0} dB above what lies beside it",
        _ => $"loudness {minute.LoudnessLufs:0.0} LUFS",
    };
}
