using Supervision.Media.Posix;

namespace Supervision.Recorder.Guard;

/// <summary>Chooses and does one piece of work at a time on a thread of its own that runs only where nothing else wants to. It ends with the work.</summary>
/// <param name="choose">What is next; null for nothing.</param>
/// <param name="work">Does it, calling the action between pictures.</param>
/// <param name="mayGoOn">False while something more urgent is there.</param>
internal sealed class OlderThread(Func<OlderWork?> choose, Func<OlderWork, Action, OlderResult> work, Func<bool> mayGoOn)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>The attempt; never fails itself.</summary>
    /// <param name="stopping">Ends it between two pictures, with an <see cref="OperationCanceledException"/> as its failure.</param>
    public Task<OlderTrial> TryNextAsync(CancellationToken stopping)
    {
        var done = new TaskCompletionSource<OlderTrial>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => done.SetResult(Try(stopping))) { IsBackground = true, Name = "older strips" }.Start();
        return done.Task;
    }

    private OlderTrial Try(CancellationToken stopping)
    {
        // Where the system refuses, the budget still holds.
        _ = CurrentThread.TryLowerPriority();
        var before = CurrentThread.CpuTime;
        OlderWork? chosen = null;
        try
        {
            chosen = choose();
            var result = chosen is null ? null : work(chosen, () => TakeTurns(stopping));
            return new OlderTrial(chosen, result, Failure: null, CurrentThread.CpuTime - before);
        }
#pragma warning disable CA1031 // The trial carries the failure to where it is told; here it would end the program.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return new OlderTrial(chosen, Result: null, failure, CurrentThread.CpuTime - before);
        }
    }

    private void TakeTurns(CancellationToken stopping)
    {
        while (!mayGoOn())
        {
            stopping.WaitHandle.WaitOne(Look);
            stopping.ThrowIfCancellationRequested();
        }

        stopping.ThrowIfCancellationRequested();
    }
}
