using NodaTime;

namespace Supervision.Media.Codecs;

/// <summary>Remembers when the newest inputs of a codec came in, found again by their timestamp when the output comes out.</summary>
internal sealed class ArrivalRing
{
    private const int Size = 64;

    private readonly (long Timestamp, Instant Arrival, long Ticks)[] _entries = new (long, Instant, long)[Size];
    private int _next;

    internal void Add(long timestamp, Instant arrival, long ticks)
    {
        _entries[_next] = (timestamp, arrival, ticks);
        _next = (_next + 1) % Size;
    }

    /// <summary>The newest input of that timestamp; the newest of all where it is not remembered.</summary>
    internal (Instant Arrival, long Ticks) Find(long timestamp)
    {
        var newest = _entries[(_next + Size - 1) % Size];
        for (var back = 1; back <= Size; back++)
        {
            var entry = _entries[(_next + Size - back) % Size];
            if (entry.Timestamp == timestamp)
            {
                return (entry.Arrival, entry.Ticks);
            }
        }

        return (newest.Arrival, newest.Ticks);
    }
}
