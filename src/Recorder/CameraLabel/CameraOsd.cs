using Microsoft.Extensions.Logging;

using Supervision.Media.Streams;
using Supervision.Overlay;
using Supervision.Overlay.Sight;
using Supervision.Recorder.Guard;

namespace Supervision.Recorder.CameraLabel;

/// <summary>
/// The label that one camera draws itself, over all its runs: whether pictures showed it, and when they are looked at next. What a camera says of itself
/// counts for nothing. Thread safe.
/// </summary>
/// <param name="camera">The camera's id.</param>
/// <param name="guard">The hall's: looks at samples.</param>
/// <param name="share">What looking may cost, as a share of a core.</param>
/// <param name="font">Our face, by which texts are compared.</param>
/// <param name="time">Monotonic time.</param>
/// <param name="logger">Is told when the label comes and goes.</param>
internal sealed partial class CameraOsd(string camera, StripGuard guard, double share, LabelFont font, TimeProvider time, ILogger logger)
{
    /// <summary>Bad samples, one after the other, after which the label goes into the pixels: somebody may stand before a light text for a while.</summary>
    internal const int MostBad = 2;

    private readonly Lock _gate = new();
    private readonly GuardSchedule _schedule = new(share, time);
    private readonly TaskCompletionSource _wanted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private VideoFormat? _stream;
    private OsdState _state;
    private string _reason = "";
    private LabelRectangle? _box;
    private int _bad;
    private int _isSampling;

    /// <summary>The camera's id.</summary>
    public string Camera => camera;

    /// <summary>Becomes done when the label is wanted for the first time.</summary>
    public Task WhenWanted => _wanted.Task;

    /// <summary>How far it has come.</summary>
    public OsdState State
    {
        get
        {
            lock (_gate)
            {
                return _state;
            }
        }
    }

    /// <summary>Looks for the label as it was told to the camera last; null before that. For the guard's thread.</summary>
    internal LabelSight? Sight { get; private set; }

    /// <summary>True where pictures of this stream showed the label, all of it.</summary>
    public bool Allows(VideoFormat stream)
    {
        lock (_gate)
        {
            return _state is OsdState.Seen && _stream?.Equals(stream) == true;
        }
    }

    /// <summary>What the label fills in the picture; null while it was not seen.</summary>
    public LabelRectangle? Box
    {
        get
        {
            lock (_gate)
            {
                return _box;
            }
        }
    }

    /// <summary>Why it is not used; empty where it is.</summary>
    public string Reason
    {
        get
        {
            lock (_gate)
            {
                return _state switch
                {
                    OsdState.Seen => "",
                    OsdState.Refused => _reason,
                    _ => "the camera's own label was not seen in its pictures yet",
                };
            }
        }
    }

    /// <summary>Says that the label is needed: no better one can be had. Watches a run for it.</summary>
    public OsdWatch Watch(VideoFormat stream)
    {
        lock (_gate)
        {
            if (_state is OsdState.Unasked)
            {
                _state = OsdState.Wanted;
                guard.AddCamera(share);
            }
        }

        _wanted.TrySetResult();
        _schedule.Forget(); // The camera may have been set anew between two runs.
        return new OsdWatch(this, stream);
    }

    /// <summary>The camera says that it draws these lines.</summary>
    /// <exception cref="LabelException">Our face lacks a character of them.</exception>
    public void Told(IReadOnlyList<OsdLine> lines)
    {
        var sight = new LabelSight([.. lines.Select(line => line.Expected)], font);
        lock (_gate)
        {
            Sight = sight;
            _schedule.Forget();
            (_state, _bad) = (_state is OsdState.Seen ? OsdState.Seen : OsdState.Told, 0);
        }
    }

    /// <summary>The camera does not draw it.</summary>
    public void Refuse(string reason)
    {
        lock (_gate)
        {
            (_state, _reason) = (OsdState.Refused, reason);
        }

        Log.Refused(logger, camera, reason);
    }

    /// <summary>True where a sample may begin now; then it must be submitted.</summary>
    public bool TryBegin(VideoFormat stream)
    {
        if (Sight is null || (IsOf(stream) && !_schedule.IsDue) || Interlocked.Exchange(ref _isSampling, 1) != 0)
        {
            return false;
        }

        if (guard.TryReserve())
        {
            return true;
        }

        Volatile.Write(ref _isSampling, 0);
        return false;
    }

    /// <summary>Has a sample judged (ownership moves).</summary>
    public void Submit(OsdSample sample) => guard.Submit(sample);

    /// <summary>Acts on what a sample showed.</summary>
    /// <param name="stream">The stream that it was taken from.</param>
    /// <param name="report">What it showed; null where it could not be decoded, or was not whole.</param>
    /// <param name="cost">Processor time that it took.</param>
    public void Judged(VideoFormat stream, LabelReport? report, TimeSpan cost)
    {
        Volatile.Write(ref _isSampling, 0);
        if (report is null)
        {
            return;
        }

        var wait = _schedule.Note(cost, isCalm: report.IsRight);
        Log.Judged(logger, camera, report.Verdict, report.Detail, cost.TotalMilliseconds, wait.TotalSeconds);
        lock (_gate)
        {
            _bad = report.IsRight ? 0 : _bad + 1;
            if (report.IsRight)
            {
                (_state, _stream, _box) = (OsdState.Seen, stream, report.Box);
                return;
            }

            if (_stream?.Equals(stream) == true && _state is OsdState.Seen && _bad < MostBad)
            {
                _schedule.Forget(); // The next look comes at once.
                return;
            }

            _stream = stream;
            var isNew = _state is not OsdState.Refused || _reason != report.Detail;
            (_state, _reason) = (OsdState.Refused, report.Detail);
            if (!isNew)
            {
                return;
            }
        }

        Log.Refused(logger, camera, report.Detail);
    }

    private bool IsOf(VideoFormat stream)
    {
        lock (_gate)
        {
            return _stream?.Equals(stream) == true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1270, LogLevel.Warning, "camera {Camera}: its own label is not used: {Reason}")]
        public static partial void Refused(ILogger logger, string camera, string reason);

        [LoggerMessage(1271, LogLevel.Debug, "camera {Camera}: its own label in its pictures: {Verdict} {Detail}; {Cost:0} ms; next in {Wait:0} s")]
        public static partial void Judged(ILogger logger, string camera, LabelVerdict verdict, string detail, double cost, double wait);
    }
}
