using NodaTime;

namespace Supervision.Tests.Fakes;

/// <summary>Both clocks of the program, moved by the test alone: monotonic time with its timers, and a wall clock that can be stepped.</summary>
public sealed class ManualTime : TimeProvider, IClock
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private Instant _wall;
    private long _ticks = 1_000;

    public ManualTime(Instant start) => _wall = start;

    public ManualTime()
        : this(Instant.FromUtc(2026, 11, 20, 1, 0, 0))
    {
    }

    /// <summary>An odd frequency exposes code that takes ticks for milliseconds.</summary>
    public override long TimestampFrequency => 10_000_000;

    public override long GetTimestamp()
    {
        lock (_gate)
        {
            return _ticks;
        }
    }

    public override DateTimeOffset GetUtcNow() => GetCurrentInstant().ToDateTimeOffset();

    public Instant GetCurrentInstant()
    {
        lock (_gate)
        {
            return _wall;
        }
    }

    /// <summary>Timers that are armed: somebody waits for time to pass.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _timers.Count;
            }
        }
    }

    /// <summary>Moves the wall clock alone.</summary>
    public void StepWall(Duration by)
    {
        lock (_gate)
        {
            _wall += by;
        }
    }

    /// <summary>Lets time pass on both clocks and fires what is due, in order.</summary>
    public void Advance(Duration by)
    {
        long target;
        lock (_gate)
        {
            target = _ticks + by.BclCompatibleTicks;
        }

        while (NextDue(target) is { } timer)
        {
            timer.Fire();
        }

        MoveTo(target);
    }

    /// <summary>Lets time pass on both clocks while nothing runs, as a stopped process has it: what became due meanwhile fires once, late.</summary>
    public void StandStill(Duration by)
    {
        MoveTo(GetTimestamp() + by.BclCompatibleTicks);
        Advance(Duration.Zero);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private ManualTimer? NextDue(long target)
    {
        ManualTimer? next = null;
        lock (_gate)
        {
            foreach (var timer in _timers)
            {
                next = timer.Due <= target && (next is null || timer.Due < next.Due) ? timer : next;
            }
        }

        if (next is not null)
        {
            MoveTo(next.Due);
            next.Rearm();
        }

        return next;
    }

    private void MoveTo(long ticks)
    {
        lock (_gate)
        {
            if (ticks > _ticks)
            {
                _wall += Duration.FromTicks(ticks - _ticks);
                _ticks = ticks;
            }
        }
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public long Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                time._timers.Remove(this);
                _period = period;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = time._ticks + dueTime.Ticks;
                    time._timers.Add(this);
                }
            }

            return true;
        }

        public void Rearm() => Change(_period > TimeSpan.Zero ? _period : Timeout.InfiniteTimeSpan, _period);

        public void Fire() => callback(state);

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
