namespace Supervision.Recorder.Cameras;

/// <summary>Whether the recorder lately could not keep up: some camera's queue was full and something was dropped. Thread safe.</summary>
/// <param name="cameras">All cameras.</param>
/// <param name="time">Monotonic time.</param>
internal sealed class OverloadWatch(IReadOnlyList<CameraStatus> cameras, TimeProvider time)
{
    /// <summary>How long a drop counts.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private long _dropped;
    private long? _seen;

    /// <summary>True where something was dropped within <see cref="Memory"/> before a look at this.</summary>
    public bool IsOverloaded
    {
        get
        {
            lock (_gate)
            {
                var dropped = cameras.Sum(camera => camera.DroppedUnits + camera.DroppedFragments);
                if (dropped != _dropped)
                {
                    (_dropped, _seen) = (dropped, time.GetTimestamp());
                }

                return _seen is { } seen && time.GetElapsedTime(seen) < Memory;
            }
        }
    }
}
