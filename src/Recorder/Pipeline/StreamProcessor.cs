using NodaTime;

using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Media.Time;

namespace Supervision.Recorder.Pipeline;

/// <summary>
/// Turns one connection's access units into runs: admits what is whole, gives it its time, labels it, and hands it to the assembler.
/// One task a connection; disposable.
/// </summary>
internal sealed class StreamProcessor(ProcessorParts parts, IMediaSource source, PacketQueue queue) : IDisposable
{
    private const string NoStrip = "the camera's pictures cannot carry the label strip any longer";
    private const string OtherLabel = "the label changes its mode";

    private readonly KeyFrameGate _gate = new();
    private readonly WarmUp _warmUp = new();
    private readonly RunOpening _opening = new(parts.Recorded, parts.Status);
    private StreamClock? _clock;
    private Run? _run;
    private bool _isPlannedOut;

    /// <summary>Works until the source ends.</summary>
    /// <param name="whyEnded">What to write down when it ends in order.</param>
    /// <exception cref="MediaSourceException">The stream broke; everything before it is with the sink.</exception>
    public async Task RunAsync(Func<Discontinuity> whyEnded)
    {
        try
        {
            while (await queue.TakeAsync() is { } unit)
            {
                Take(unit);
            }

            Finish(whyEnded());
        }
        catch (MediaSourceException broken)
        {
            Finish(new Discontinuity(broken.Failure.GapCause(), broken.Message));
            throw;
        }
    }

    /// <summary>Gives back what a failure left.</summary>
    public void Dispose()
    {
        queue.Clear();
        _run?.Dispose();
        if (_warmUp.IsActive)
        {
            foreach (var unit in _warmUp.Release())
            {
                unit.Dispose();
            }
        }
    }

    private void Take(AccessUnit unit)
    {
        var dropped = queue.TakeDropped();
        if (dropped > 0)
        {
            _gate.NoteDropped(dropped);
            parts.Status.CountDroppedUnits(dropped);
        }

        if (!_gate.Admit(unit))
        {
            parts.Status.CountHeldBack();
            unit.Dispose();
            return;
        }

        if (!_warmUp.IsActive)
        {
            Process(unit);
        }
        else if (_warmUp.Hold(unit))
        {
            EndWarmUp();
        }
    }

    private void EndWarmUp()
    {
        var anchor = _warmUp.Anchor();
        var held = _warmUp.Release();
        foreach (var unit in held.Where(unit => unit.IsVideo))
        {
            parts.Paths.Preview(unit);
        }

        foreach (var unit in held)
        {
            if (_clock is null && unit.IsVideo)
            {
                StartClock(unit, anchor);
            }

            Process(unit);
        }
    }

    private void Process(AccessUnit unit)
    {
        if (!unit.IsVideo)
        {
            ProcessSound(unit);
            return;
        }

        var loss = _gate.TakeDiscontinuity();
        if (_clock?.Observe(unit) is { } jump)
        {
            // A later picture cannot stand at the head of a run: what follows the jump starts at its next key frame.
            // A hole behind a known loss is that loss.
            var isHole = jump.Kind is ClockBreakKind.Hole;
            _clock = isHole ? _clock : null;
            EndRun(Explain(isHole && loss is not null ? loss.Value : new Discontinuity(jump.Kind.GapCause(), jump.Describe()), unit));
        }
        else if (loss is not null)
        {
            EndRun(Explain(loss.Value, unit), unit);
        }

        ProcessPicture(unit);
    }

    // What nobody read while this program stood still is neither the network's fault nor the camera's, whatever it looks like afterwards.
    private Discontinuity Explain(Discontinuity why, AccessUnit next) =>
        why.Cause is GapCause.Network or GapCause.CameraChange && source.LastStandstill is { } pause && pause.Explains(next.ArrivalTicks, parts.Time)
            ? new Discontinuity(GapCause.Overload, $"the recorder stood still for {pause.Length.TotalSeconds:0} s; pictures up to the next key frame were left out")
            : why;

    private void ProcessPicture(AccessUnit unit)
    {
        var format = (VideoFormat)unit.Format;
        if (_run is not null && !ReferenceEquals(_run.Input, format) && !_run.Input.Equals(format))
        {
            EndRun(new Discontinuity(GapCause.CameraChange, $"the camera's picture changed from {Describe(_run.Input)} to {Describe(format)}"), unit);
        }

        if (unit.IsKeyFrame && IsSuperseded(unit))
        {
            EndRun(new Discontinuity(GapCause.CameraChange, OtherLabel), unit);
        }

        if (unit.IsKeyFrame && _run is not null && parts.Thinning() is var reason && _run.IsThinned != reason is not null)
        {
            EndRun(Thinning.Change(reason), unit);
        }

        if (_clock is null && unit.IsKeyFrame)
        {
            StartClock(unit, unit.Arrival);
        }

        if (IsPlannedOut(unit))
        {
            unit.Dispose();
            return;
        }

        if (_run is { IsThinned: true } && !unit.IsKeyFrame)
        {
            _run.LeaveOut(unit, _clock!);
            return;
        }

        if (_run is null ? !_opening.MayBegin(unit, MomentOf(unit) ?? default) : !_opening.MayFollow(unit))
        {
            unit.Dispose();
            return;
        }

        Store(unit, format);
    }

    /// <summary>A run ends with the first key frame that the schedule does not ask for, and the next begins with the first that it does.</summary>
    private bool IsPlannedOut(AccessUnit picture)
    {
        if (picture.IsKeyFrame && !parts.Hours.Schedule.IsAlways && MomentOf(picture) is { } moment)
        {
            _isPlannedOut = !parts.Hours.Records(moment);
            if (_isPlannedOut && _run is not null)
            {
                EndRun(PlannedTime.Why(parts.Hours), picture);
            }
        }

        return _isPlannedOut && _run is null;
    }

    private bool IsSuperseded(AccessUnit keyFrame)
    {
        if (_run is not { IsSuperseded: true })
        {
            return false;
        }

        // A strip that this very picture could not carry is not worth a new run.
        parts.Paths.Preview(keyFrame);
        return _run.IsSuperseded;
    }

    private void Store(AccessUnit unit, VideoFormat format)
    {
        _run ??= new Run(parts, format, _warmUp.PictureRate, source.Audio);
        queue.WakesInPlace = _run.IsCopying;
        if (_run.TakePicture(unit, _clock!))
        {
            return;
        }

        EndRun(new Discontinuity(GapCause.CameraChange, NoStrip), unit);
        if (unit.IsKeyFrame)
        {
            Store(unit, format);
            return;
        }

        parts.Status.CountHeldBack();
        unit.Dispose();
    }

    private void StartClock(AccessUnit first, Instant anchor)
    {
        _clock = new StreamClock(first, anchor, parts.Time, parts.ClockOptions);
        _opening.BeginClock();
    }

    private Instant? MomentOf(AccessUnit picture) => _clock?.ToUtc(_clock.ToMediaTime(picture.Timestamp));

    private void ProcessSound(AccessUnit unit)
    {
        if (_run is null || _clock is null)
        {
            unit.Dispose();
            return;
        }

        _run.TakeSound(unit, _clock, source.Alignment);
    }

    /// <param name="why">The cause of what is missing from here on.</param>
    /// <param name="next">The picture that follows: the next run begins with it if it is a key frame.</param>
    private void EndRun(Discontinuity why, AccessUnit? next = null)
    {
        _run?.End(why, next is { IsKeyFrame: true } ? MomentOf(next) : null);
        _run?.Dispose();
        _run = null;
        queue.WakesInPlace = false; // What the next one needs takes its time.
    }

    private void Finish(Discontinuity why)
    {
        if (_warmUp.IsActive)
        {
            EndWarmUp();
        }

        EndRun(why);
    }

    private static string Describe(VideoFormat format) => $"{format.Codec} {format.Width}x{format.Height}";
}
