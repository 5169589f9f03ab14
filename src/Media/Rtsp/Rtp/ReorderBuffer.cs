using System.Buffers;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>
/// Holds datagrams that came too early until the missing ones come, or until it is clear that they will not: at most
/// <see cref="Window"/> packets ahead and <see cref="MaxWait"/> long.
/// </summary>
internal sealed class ReorderBuffer(TimeProvider time) : IDisposable
{
    internal const int Window = 64;
    internal static readonly TimeSpan MaxWait = TimeSpan.FromMilliseconds(200);

    private readonly Held[] _held = new Held[Window];
    private int _count;

    /// <summary>Packets that came late but in time.</summary>
    internal long Reordered { get; private set; }

    internal bool IsEmpty => _count == 0;

    /// <summary>Keeps a copy of a packet that is ahead.</summary>
    /// <returns>False where it does not fit: nothing was kept.</returns>
    internal bool TryHold(ushort sequence, ushort expected, ReadOnlySpan<byte> packet, Arrival arrival)
    {
        ref var slot = ref _held[sequence % Window];
        var ahead = (short)(sequence - expected);
        if (ahead is <= 0 or >= Window || slot.Bytes is not null)
        {
            return false;
        }

        var bytes = ArrayPool<byte>.Shared.Rent(packet.Length);
        packet.CopyTo(bytes);
        slot = new Held(bytes, packet.Length, sequence, arrival);
        _count++;
        return true;
    }

    /// <summary>Takes the packet with the expected number; or, when waiting has no sense any more, the nearest one behind it.</summary>
    /// <param name="expected">The next number.</param>
    /// <param name="now">The monotonic clock.</param>
    /// <param name="giveUp">Take the nearest in any case.</param>
    /// <param name="held">The packet; the caller gives it back by <see cref="Release"/>.</param>
    internal bool TryTake(ushort expected, long now, bool giveUp, out Held held)
    {
        held = default;
        if (_count == 0)
        {
            return false;
        }

        for (var ahead = 0; ahead < Window; ahead++)
        {
            ref var slot = ref _held[(ushort)(expected + ahead) % Window];
            if (slot.Bytes is null)
            {
                continue;
            }

            if (ahead > 0 && !giveUp && time.GetElapsedTime(slot.Arrival.Ticks, now) < MaxWait)
            {
                return false;
            }

            held = slot;
            slot = default;
            _count--;
            return true;
        }

        return false;
    }

    /// <summary>A packet closed a hole.</summary>
    internal void CountReordered() => Reordered++;

    internal static void Release(in Held held) => ArrayPool<byte>.Shared.Return(held.Bytes);

    public void Dispose()
    {
        foreach (var held in _held)
        {
            if (held.Bytes is not null)
            {
                Release(held);
            }
        }

        Array.Clear(_held);
        _count = 0;
    }

    internal readonly record struct Held(byte[] Bytes, int Length, ushort Sequence, Arrival Arrival);
}
