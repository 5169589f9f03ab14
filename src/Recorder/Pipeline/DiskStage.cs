using NodaTime;

using Supervision.Media.Mp4;

namespace Supervision.Recorder.Pipeline;

/// <summary>
/// The stage between a camera's assembler and its disk: a bounded queue of orders, and the one that carries them out, for as long as the camera is
/// supervised.
/// </summary>
internal sealed class DiskStage(int maxFragments) : ISegmentSink
{
    private readonly DiskOrders _orders = new(maxFragments);
    private int _reachedRuns;
    private int _refusedRun;

    /// <summary>Orders that wait for the disk.</summary>
    public int Waiting => _orders.Waiting;

    public void BeginRun(RunFormat format) => _orders.BeginRun(format);

    public void BeginSegment(Instant start) => _orders.BeginSegment(start);

    public bool Append(Fragment fragment)
    {
        // A file begins with its run or a cut, never in between: so a run that the disk refused has to end.
        if ((_orders.IsRunNew || Volatile.Read(ref _refusedRun) != _orders.BegunRuns) && _orders.TryAppend(fragment))
        {
            return true;
        }

        fragment.Dispose();
        return false;
    }

    public void EndRun(Instant end, Discontinuity why) => _orders.EndRun(end, why);

    public void Miss(Instant since, Discontinuity why) => _orders.Miss(since, why);

    /// <summary>No more orders will come.</summary>
    public void Complete() => _orders.Complete();

    /// <summary>Carries the orders out until <see cref="Complete"/>.</summary>
    public async Task RunAsync(CameraRecorder recorder)
    {
        while (await recorder.WaitAsync(_orders.Reader))
        {
            while (_orders.Reader.TryRead(out var command))
            {
                _orders.Took(command);
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
