using Supervision.Media.Streams;

namespace Supervision.Recorder.Cameras;

/// <summary>
/// How long to wait before the next try: doubling from half a second with jitter, so that a hall of cameras does not knock in step,
/// and never so long that a camera is picked up later than 5 s after it is back. A refused password waits a minute: cameras lock accounts.
/// </summary>
internal sealed class Backoff(Random random)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Last = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan AfterWrongPassword = TimeSpan.FromSeconds(60);

    private int _failures;

    /// <summary>Media flowed: the next failure starts from the shortest wait.</summary>
    public void Reset() => _failures = 0;

    /// <summary>The wait after one more failure.</summary>
    /// <param name="failure">What the attempt failed of.</param>
    /// <param name="spent">What the attempt itself took without a connection: it counts as waited, but for a quarter of a second.</param>
    public TimeSpan Next(SourceFailure failure, TimeSpan spent = default)
    {
        if (failure is SourceFailure.WrongPassword)
        {
            return AfterWrongPassword;
        }

        var doubled = First * Math.Pow(2, Math.Min(_failures++, 10));
        var bounded = doubled < Last ? doubled : Last;
        var wait = (bounded * (0.75 + (random.NextDouble() * 0.5))) - spent;
        return wait > Least ? wait : Least;
    }
}
