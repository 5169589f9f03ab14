using System.Threading.Channels;

namespace Supervision.HallOnvif.State;

/// <summary>Who pulls events. Each reader has a queue of its own that forgets the oldest, and a time at which it is forgotten.</summary>
internal sealed class PullPoints(TimeProvider time)
{
    private const int MostReaders = 16;
    private const int MostWaiting = 256;

    private readonly Lock _gate = new();
    private readonly Dictionary<int, (Channel<CameraReport> Queue, DateTimeOffset Until)> _readers = [];
    private readonly SortedDictionary<string, CameraReport> _states = new(StringComparer.Ordinal);
    private int _last;

    /// <summary>Tells all readers, and remembers the state.</summary>
    internal void Tell(CameraReport report)
    {
        lock (_gate)
        {
            _states[report.Topic] = report with { IsInitial = true };
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

    /// <summary>Tells a reader how everything stands: what was never reported is off.</summary>
    /// <returns>False where the reader is forgotten.</returns>
    internal bool TellStates(int reader, DateTimeOffset now)
    {
        lock (_gate)
        {
            Forget();
            if (!_readers.TryGetValue(reader, out var open))
            {
                return false;
            }

            foreach (var topic in CameraReport.All)
            {
                open.Queue.Writer.TryWrite(_states.GetValueOrDefault(topic) ?? new CameraReport(topic, State: false, now, IsInitial: true));
            }

            return true;
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

    /// <summary>Forgets a reader; what it waits for is answered.</summary>
    internal bool Close(int reader)
    {
        lock (_gate)
        {
            return _readers.Remove(reader, out var open) && open.Queue.Writer.TryComplete();
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
