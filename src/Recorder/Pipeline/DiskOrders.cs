using System.Threading.Channels;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Mp4;

namespace Supervision.Recorder.Pipeline;

/// <summary>
/// The orders that wait for a camera's disk, bounded whatever the disk does. Orders of a run wait with its first fragment, so that a run or segment that
/// gets none costs nothing. What says only that something is missing is left out where what was ordered last says so already with the same cause, and
/// where too many of them wait: then the hole goes on with the cause before. One writer, one reader.
/// </summary>
internal sealed class DiskOrders(int maxFragments)
{
    /// <summary>Causes of holes that wait at most: they alternate while a camera comes and goes in front of a disk that hangs.</summary>
    private const int MaxHoles = 64;

    private readonly Channel<DiskCommand> _commands = Channel.CreateUnbounded<DiskCommand>(new UnboundedChannelOptions { SingleReader = true });
    private int _fragments;
    private int _holes;
    private int _waiting;
    private DiskCommand? _run;
    private DiskCommand? _segment;
    private GapCause? _missing;

    public ChannelReader<DiskCommand> Reader => _commands.Reader;

    /// <summary>Orders that wait.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Number of the newest run that the reader gets to know of.</summary>
    public int BegunRuns { get; private set; }

    /// <summary>True where the run has no fragment yet.</summary>
    public bool IsRunNew => _run is not null;

    public void BeginRun(RunFormat format) => (_run, _segment) = (new DiskCommand(DiskOrder.BeginRun, default, null, format, default), null);

    public void BeginSegment(Instant start) => _segment = new DiskCommand(DiskOrder.BeginSegment, start, null, null, default);

    /// <summary>Queues a fragment behind what begins with it.</summary>
    /// <returns>False where too many wait.</returns>
    public bool TryAppend(Fragment fragment)
    {
        if (Volatile.Read(ref _fragments) >= maxFragments)
        {
            return false;
        }

        Interlocked.Increment(ref _fragments);
        WriteBegun();
        _missing = null;
        Write(new DiskCommand(DiskOrder.Append, fragment.Start, fragment, null, default));
        return true;
    }

    public void EndRun(Instant end, Discontinuity why)
    {
        var command = new DiskCommand(DiskOrder.EndRun, end, null, null, why);
        if (!IsRunNew)
        {
            // At most one for each run that has a fragment.
            Write(command);
            _missing = why.Cause;
        }
        else if (MayTell(why))
        {
            WriteBegun();
            WriteHole(command);
        }

        (_run, _segment) = (null, null);
    }

    public void Miss(Instant since, Discontinuity why)
    {
        if (MayTell(why))
        {
            WriteHole(new DiskCommand(DiskOrder.Miss, since, null, null, why));
        }
    }

    /// <summary>No more orders will come.</summary>
    public void Complete() => _commands.Writer.TryComplete();

    /// <summary>An order was taken by the reader.</summary>
    public void Took(DiskCommand command)
    {
        Interlocked.Decrement(ref _waiting);
        if (command.Order is DiskOrder.Append)
        {
            Interlocked.Decrement(ref _fragments);
        }
        else if (command.IsHoleOnly)
        {
            Interlocked.Decrement(ref _holes);
        }
    }

    private bool MayTell(Discontinuity why) => _missing != why.Cause && Volatile.Read(ref _holes) < MaxHoles;

    private void WriteHole(DiskCommand command)
    {
        Interlocked.Increment(ref _holes);
        Write(command with { IsHoleOnly = true });
        _missing = command.Why.Cause;
    }

    private void WriteBegun()
    {
        if (_run is { } run)
        {
            BegunRuns++;
            Write(run);
        }

        if (_segment is { } segment)
        {
            Write(segment);
        }

        (_run, _segment) = (null, null);
    }

    private void Write(DiskCommand command)
    {
        Interlocked.Increment(ref _waiting);
        _commands.Writer.TryWrite(command);
    }
}
