namespace Supervision.Media.Streams;

/// <summary>Keeps access units between uses. Large buffers (key frames) are given back to the array pool, so that 64 cameras do not each hold their largest picture for ever.</summary>
internal static class AccessUnitPool
{
    private const int MaxUnits = 4096;
    private const int MaxKeptBytes = 64 * 1024;

    // The newest first: a queue would go round all units, and each of them would grow a buffer of its own.
    private static readonly Stack<AccessUnit> Units = new(MaxUnits);
    private static readonly Lock Gate = new();

    internal static AccessUnit? Take()
    {
        lock (Gate)
        {
            return Units.TryPop(out var unit) ? unit : null;
        }
    }

    internal static void Return(AccessUnit unit, int capacity)
    {
        if (capacity > MaxKeptBytes)
        {
            unit.ReleaseBytes();
        }

        lock (Gate)
        {
            if (Units.Count < MaxUnits)
            {
                Units.Push(unit);
                return;
            }
        }

        unit.ReleaseBytes();
    }
}
