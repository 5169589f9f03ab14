namespace Supervision.Retention.Sweeping;

/// <summary>Keeps a rate of files: rests where it is ahead.</summary>
internal sealed class SweepPace(SweepLimits limits, TimeProvider time)
{
    // Shorter rests than this cost more than they give.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);

    private readonly long _begun = time.GetTimestamp();
    private long _files;

    internal async ValueTask AfterAsync(int files, CancellationToken cancel)
    {
        _files += files;
        if (limits.FilesPerSecond > 0 && TimeSpan.FromSeconds((double)_files / limits.FilesPerSecond) - time.GetElapsedTime(_begun) is var ahead && ahead >= Shortest)
        {
            await Task.Delay(ahead, time, cancel);
        }
    }
}
