using Supervision.Domain;

namespace Supervision.Recorder.Guard;

/// <summary>
/// When a camera is sampled next: at once where nothing is known, then as often as the measured cost of its samples allows, and seldom once several have
/// shown nothing to worry about. Thread safe.
/// </summary>
/// <param name="share">What the guard may cost for this camera, as a share of a core.</param>
/// <param name="time">Monotonic time.</param>
internal sealed class GuardSchedule(double share, TimeProvider time)
{
    /// <summary>Samples without anything conspicuous, one after the other, after which a camera is sampled less often.</summary>
    public const int CalmAfter = 8;

    /// <summary>Part of the share that samples use at most: so that older segments get their turn in a hall where every camera is conspicuous.</summary>
    public const double SamplesPart = 0.8;

    private const double CalmPart = 0.2;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestByCalm = TimeSpan.FromMinutes(30);

    private long _due = long.MinValue;
    private int _calm;

    /// <summary>True where the next sample may begin.</summary>
    public bool IsDue => time.GetTimestamp() >= Interlocked.Read(ref _due);

    /// <summary>True while nothing is known of the stream.</summary>
    public bool IsFirst => Interlocked.Read(ref _due) == long.MinValue;

    /// <summary>Another stream: nothing is known of it.</summary>
    public void Forget()
    {
        Interlocked.Exchange(ref _due, long.MinValue);
        Volatile.Write(ref _calm, 0);
    }

    /// <summary>Notes a sample.</summary>
    /// <param name="cost">Processor time that it took.</param>
    /// <param name="figures">What it showed; null where it could not be judged.</param>
    /// <returns>How long the camera is left alone.</returns>
    public TimeSpan Note(TimeSpan cost, StripFigures? figures) => Note(cost, figures is { IsConspicuous: false });

    /// <summary>Notes a sample of any kind.</summary>
    /// <param name="cost">Processor time that it took.</param>
    /// <param name="isCalm">It showed nothing to worry about.</param>
    /// <returns>How long the camera is left alone.</returns>
    public TimeSpan Note(TimeSpan cost, bool isCalm)
    {
        var calm = isCalm ? Volatile.Read(ref _calm) + 1 : 0;
        Volatile.Write(ref _calm, calm);
        var wait = cost / (share * SamplesPart);
        if (calm >= CalmAfter)
        {
            var seldom = cost / (share * CalmPart);
            wait = Longer(wait, seldom < LongestByCalm ? seldom : LongestByCalm);
        }

        wait = Longer(wait, Shortest);
        Interlocked.Exchange(ref _due, time.GetTimestamp() + (long)(wait.TotalSeconds * time.TimestampFrequency));
        return wait;
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
