using System.Runtime.ExceptionServices;

namespace Supervision.Retention.Verification.Proof;

/// <summary>The same work by several threads at once, this one among them: alone it stays on this one, whose priority counts.</summary>
internal static class SideWork
{
    /// <exception cref="Exception">The first failure, after all have ended.</exception>
    internal static void Run(int workers, Action work)
    {
        var failures = new List<ExceptionDispatchInfo>();
        void Guarded()
        {
            try
            {
                work();
            }
#pragma warning disable CA1031 // It is thrown again where all have ended.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                lock (failures)
                {
                    failures.Add(ExceptionDispatchInfo.Capture(failure));
                }
            }
        }

        var threads = Enumerable.Range(1, Math.Max(0, workers - 1)).Select(number => new Thread(Guarded) { IsBackground = true, Name = $"verification {number}" }).ToList();
        threads.ForEach(thread => thread.Start());
        Guarded();
        threads.ForEach(thread => thread.Join());
        if (failures is [var first, ..])
        {
            first.Throw();
        }
    }
}
