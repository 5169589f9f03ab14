using System.Threading.Channels;

using NodaTime;

using Supervision.Media.Mp4;

namespace Supervision.Recorder.Pipeline;

/// <summary>
/// The queue between a camera's assembler and its disk. Fragments are bounded; the few orders around them are not counted. One reader:
/// <see cref="RunAsync"/>, for as long as the camera is supervised.
/// </summary>
internal sealed class DiskStage(int maxFragments) : ISegmentSink
{
    private readonly Channel<DiskCommand> _commands = Channel.CreateUnbounded<DiskCommand>(new UnboundedChannelOptions { SingleReader = true });
    private int _waiting;
    private int _begunRuns;
    private int _reachedRuns;
    private int _refusedRun;

    public void BeginRun(RunFormat format)
    {
        _begunRuns++;
        _commands.Writer.TryWrite(new DiskCommand(DiskOrder.BeginRun, default, null, format, default));
    }

    public void BeginSegment(Instant start) => _commands.Writer.TryWrite(new DiskCommand(DiskOrder.BeginSegment, start, null, null, default));

    public bool Append(Fragment fragment)
    {
        // A file begins with its run or a cut, never in between: so a run that the disk refused has to end.
        if (Interlocked.Increment(ref _waiting) <= maxFragments
            && Volatile.Read(ref _refusedRun) != _begunRuns
            && _commands.Writer.TryWrite(new DiskCommand(DiskOrder.Append, fragment.Start, fragment, null, default)))
        {
            return true;
        }

        Interlocked.Decrement(ref _waiting);
        fragment.Dispose();
        return false;
    }

    public void EndRun(Instant end, Discontinuity why) => _commands.Writer.TryWrite(new DiskCommand(DiskOrder.EndRun, end, null, null, why));

    public void Miss(Instant since, Discontinuity why) => _commands.Writer.TryWrite(new DiskCommand(DiskOrder.Miss, since, null, null, why));

    /// <summary>No more orders will come.</summary>
    public void Complete() => _commands.Writer.TryComplete();

    /// <summary>Carries the orders out until <see cref="Complete"/>.</summary>
    public async Task RunAsync(CameraRecorder recorder)
    {
        while (await recorder.WaitAsync(_commands.Reader))
        {
            while (_commands.Reader.TryRead(out var command))
            {
                await TryApplyAsync(recorder, command);
            }
        }

        await recorder.FinishAsync();
    }

    private async Task TryApplyAsync(CameraRecorder recorder, DiskCommand command)
    {
        try
        {
            await ApplyAsync(recorder, command);
        }
#pragma warning disable CA1031 // A defect of ours costs a run, never the camera: the stage lives as long as the program.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            await recorder.DropRunAsync(defect);
            Volatile.Write(ref _refusedRun, _reachedRuns);
        }
    }

    private async Task ApplyAsync(CameraRecorder recorder, DiskCommand command)
    {
        switch (command.Order)
        {
            case DiskOrder.BeginRun:
                _reachedRuns++;
                await recorder.BeginRunAsync(command.Format!);
                break;
            case DiskOrder.BeginSegment:
                await recorder.BeginSegmentAsync();
                break;
            case DiskOrder.Append:
                Interlocked.Decrement(ref _waiting);
                using (command.Fragment)
                {
                    if (!await recorder.AppendAsync(command.Fragment!))
                    {
                        Volatile.Write(ref _refusedRun, _reachedRuns);
                    }
                }

                break;
            case DiskOrder.Miss:
                await recorder.MissAsync(command.Moment, command.Why);
                break;
            default:
                await recorder.EndRunAsync(command.Moment, command.Why);
                break;
        }
    }
}
