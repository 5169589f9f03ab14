using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Pipeline;

/// <summary>
/// One camera's holes, or those of a pickup's sound in it, on their way into the journal. The disk that makes holes is also the one that the journal lies on, so a fact that cannot
/// be written is kept, in order, and written when the disk takes it: nothing that was missing is forgotten while the program lives.
/// </summary>
internal sealed partial class GapLedger
{
    /// <summary>More waiting facts than this, and recording waits for the journal.</summary>
    private const int MaxLate = 64;

    // A run that follows without a hole reaches the disk up to two seconds later: until then it is not known whether there is one. Where it takes
    // longer, the journal has a gap that ends when it begins; the catalogue does not take it for one.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);

    private readonly CatalogWriter _catalog;
    private readonly string _camera;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly string _track;
    private readonly Queue<Func<Task>> _late = new();
    private Hole? _hole;
    private Instant? _steppedFrom;
    private long _since;
    private bool _hasOpen;
    private bool _failed;

    /// <summary>Begins with the hole that start-up left open, if it did.</summary>
    public GapLedger(CatalogWriter catalog, string camera, IEnumerable<Gap> open, TimeProvider time, ILogger logger, string track = "")
    {
        (_catalog, _camera, _time, _logger, _track) = (catalog, camera, time, logger, track);
        var gap = open.FirstOrDefault(gap => gap.Camera == camera && gap.Track == track);
        _hole = gap is null ? null : new Hole(gap.Start, new Discontinuity(gap.Cause, gap.Detail), IsNoted: true);
        _hasOpen = gap is not null;
    }

    /// <summary>Where the hole that there is begins, and its cause; null without one.</summary>
    public (Instant Start, GapCause Cause)? Open => _hole is { } hole ? (hole.Start, hole.Why.Cause) : null;

    /// <summary>How long to wait before <see cref="NoteAsync"/> has something to do; null where there is nothing.</summary>
    public TimeSpan? Wait
    {
        get
        {
            var patience = _late.Count > 0 ? Retry : _hole is { IsNoted: false } ? Patience : (TimeSpan?)null;
            var left = patience - _time.GetElapsedTime(_since);
            return left > TimeSpan.Zero || left is null ? left : TimeSpan.Zero;
        }
    }

    /// <summary>
    /// Pictures are missing from here on. One cause after another: a new one ends the hole before it, the same one goes on. Short holes
    /// cost no record of their own until they are over.
    /// </summary>
    public void Begin(Instant start, Discontinuity why)
    {
        _steppedFrom ??= why.Cause is GapCause.ClockStep ? start : null;
        if (_hole is { } hole)
        {
            if (hole.Why.Cause == why.Cause || start <= hole.Start || _late.Count >= MaxLate)
            {
                return;
            }

            OpenHole();
        }

        _hole = new Hole(start, why, IsNoted: false);
        _since = _time.GetTimestamp();
    }

    /// <summary>Begins a hole where there is none, and where the one there is only says that no recorder ran.</summary>
    public void BeginUnlessExplained(Instant start, Discontinuity why)
    {
        if (_hole is not { } hole || hole.Why.Cause is GapCause.RecorderStopped)
        {
            Begin(start, why);
        }
    }

    /// <summary>A hole that there is goes on with another cause.</summary>
    public void GoOn(Instant from, Discontinuity why)
    {
        if (_hole is not null)
        {
            Begin(from, why);
        }
    }

    /// <summary>Pictures are stored again from here on. A time before the hole means that a clock went back meanwhile.</summary>
    public void End(Instant resumed)
    {
        if (_hole is not { } hole)
        {
            return;
        }

        _steppedFrom ??= resumed < hole.Start ? hole.Start : null;
        // The pictures' ledger tells of steps.
        if (_steppedFrom is { } before && _track.Length == 0)
        {
            Add(() => _catalog.AddClockStepAsync(before, resumed));
        }

        if (_hasOpen)
        {
            OpenHole();
            Add(() => _catalog.CloseGapAsync(_camera, resumed, _track));
        }
        else if (hole.Start < resumed)
        {
            Add(() => _catalog.AddGapAsync(new Gap(_camera, hole.Start, resumed, hole.Why.Cause, hole.Why.Detail, _track)));
        }

        (_hole, _steppedFrom, _hasOpen) = (null, null, false);
    }

    /// <summary>Adds another fact, behind those that wait.</summary>
    public void Add(Func<Task> fact)
    {
        if (_late.Count == 0)
        {
            _since = _time.GetTimestamp();
        }

        _late.Enqueue(fact);
    }

    /// <summary>Makes a hole that lasts durable while it lasts, and writes what waits.</summary>
    /// <returns>False where something still waits.</returns>
    public Task<bool> NoteAsync()
    {
        OpenHole();
        return WriteAsync();
    }

    /// <summary>Writes what waits. Never throws: what the disk refuses waits on, what can never be written is logged and left out.</summary>
    /// <returns>False where something still waits.</returns>
    public async Task<bool> WriteAsync()
    {
        while (_late.TryPeek(out var fact))
        {
            try
            {
                await fact();
            }
            catch (CatalogException late)
            {
                // The journal has it, and the row goes with the next one.
                Log.RowLate(_logger, _camera, late.Message);
            }
            catch (ArchiveException failure)
            {
                Fail(failure);
                return false;
            }
#pragma warning disable CA1031 // A defect of ours: trying again would find it again, and what waits behind it would wait for ever.
            catch (Exception defect)
#pragma warning restore CA1031
            {
                Log.FactLost(_logger, _camera, defect);
            }

            _late.Dequeue();
        }

        _failed = false;
        return true;
    }

    /// <summary>Writes what waits before more may happen that would have to wait.</summary>
    /// <param name="all">True where nothing may be left; else a few facts may be.</param>
    /// <exception cref="ArchiveException">The journal cannot be written.</exception>
    public async Task RequireAsync(bool all)
    {
        if (!await WriteAsync() && (all || _late.Count >= MaxLate))
        {
            throw new ArchiveException(ArchiveCause.IoError, $"the journal cannot be written, so that {_late.Count} facts wait; see the messages before");
        }
    }

    private void OpenHole()
    {
        if (_hole is { IsNoted: false } hole)
        {
            Add(() => _catalog.OpenGapAsync(_camera, hole.Start, hole.Why.Cause, hole.Why.Detail, _track));
            _hole = hole with { IsNoted = true };
            _hasOpen = true;
        }
    }

    private void Fail(ArchiveException failure)
    {
        _since = _time.GetTimestamp();
        if (!_failed)
        {
            Log.LedgerLate(_logger, _camera, failure.Message);
        }

        _failed = true;
    }

    private readonly record struct Hole(Instant Start, Discontinuity Why, bool IsNoted);

    private static partial class Log
    {
        [LoggerMessage(1211, LogLevel.Error, "camera {Camera}: the journal cannot be written now, it is tried again: {Message}")]
        public static partial void LedgerLate(ILogger logger, string camera, string message);

        [LoggerMessage(1212, LogLevel.Error, "camera {Camera}: the journal has it, the catalogue not yet: {Message}")]
        public static partial void RowLate(ILogger logger, string camera, string message);

        [LoggerMessage(1213, LogLevel.Error, "camera {Camera}: a defect of this program: a fact is missing in the journal, those behind it are written")]
        public static partial void FactLost(ILogger logger, string camera, Exception defect);
    }
}
