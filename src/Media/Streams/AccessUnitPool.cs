using System.Collections.Concurrent;

namespace Supervision.Media.Streams;

/// <summary>Keeps access units between uses. Large buffers (key frames) are given back to the array pool, so that 64 cameras do not each hold their largest picture for ever.</summary>
internal static class AccessUnitPool
{
    private const int MaxUnits = 4096;
    private const int MaxKeptBytes = 64 * 1024;

    private static readonly ConcurrentQueue<AccessUnit> Units = new();

    internal static AccessUnit? Take() => Units.TryDequeue(out var unit) ? unit : null;

    internal static void Return(AccessUnit unit, int capacity)
    {
        if (capacity > MaxKeptBytes)
        {
            unit.ReleaseBytes();
        }

        if (Units.Count < MaxUnits)
        {
            Units.Enqueue(unit);
        }
    }
}
