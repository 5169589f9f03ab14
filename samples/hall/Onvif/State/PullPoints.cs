using System.Threading.Channels;

namespace Supervision.HallOnvif.State;

/// <summary>Who pulls events. Each reader has a queue of its own that forgets the oldest, and a time at which it is forgotten.</summary>
internal sealed class PullPoints(TimeProvider time)
{
    private const int MostReaders = 16;
    private const int MostWaiting = 256;

    private readonly Lock _gate = new();
    private readonly Dictionary<int, (Channel<CameraReport> Queue, DateTimeOffset Until)> _readers = [];
    private int _last;

    /// <summary>Tells all readers.</summary>
    internal void Tell(CameraReport report)
    {
        lock (_gate)
        {
            foreach (var (queue, _) in _readers.Values)
            {
                queue.Writer.TryWrite(report);
            }
        }
    }

    /// <summary>A new reader's number; null where there are too many.</summary>
    internal int? Open(TimeSpan lifetime)
    {
        lock (_gate)
        {
            Forget();
            if (_readers.Count >= MostReaders)
            {
                return null;
            }

            var queue = Channel.CreateBounded<CameraReport>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
            _readers[++_last] = (queue, time.GetUtcNow() + lifetime);
            return _last;
        }
    }

    internal bool Prolong(int reader, TimeSpan lifetime)
    {
        lock (_gate)
        {
            Forget();
            if (!_readers.TryGetValue(reader, out var open))
            {
                return false;
            }

            _readers[reader] = open with { Until = time.GetUtcNow() + lifetime };
            return true;
        }
    }

    internal bool Close(int reader)
    {
        lock (_gate)
        {
            return _readers.Remove(reader);
        }
    }

    /// <summary>A reader's queue; null where it is forgotten.</summary>
    internal ChannelReader<CameraReport>? Of(int reader)
    {
        lock (_gate)
        {
            Forget();
            return _readers.TryGetValue(reader, out var open) ? open.Queue.Reader : null;
        }
    }

    private void Forget()
    {
        foreach (var reader in _readers.Where(reader => reader.Value.Until < time.GetUtcNow()).Select(reader => reader.Key).ToList())
        {
            _readers.Remove(reader);
        }
    }
}
