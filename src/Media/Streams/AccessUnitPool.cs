namespace Supervision.Media.Streams;

/// <summary>
/// Keeps access units between uses, last in first out, so that only as many buffers stay warm as are in flight. Large buffers (key frames)
/// go back to the array pool, so that 64 cameras do not each hold their largest picture for ever.
/// </summary>
internal static class AccessUnitPool
{
    private const int MaxUnits = 1024;
    private const int MaxKeptBytes = 64 * 1024;

    private static readonly AccessUnit?[] Units = new AccessUnit?[MaxUnits];
    private static readonly Lock Gate = new();
    private static int _count;

    internal static AccessUnit? Take()
    {
        lock (Gate)
        {
            return _count > 0 ? Units[--_count] : null;
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
            if (_count < MaxUnits)
            {
                Units[_count++] = unit;
                return;
            }
        }

        unit.ReleaseBytes();
    }
}
