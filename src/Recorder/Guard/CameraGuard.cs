using Microsoft.Extensions.Logging;

using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Overlay.Strip;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Pipeline;

namespace Supervision.Recorder.Guard;

/// <summary>The guard of one camera, over all its runs: when it is sampled, what that showed, and what follows from it. Thread safe.</summary>
/// <param name="guard">The hall's.</param>
/// <param name="share">What it may cost for this camera, as a share of a core.</param>
/// <param name="status">Shows the figures.</param>
/// <param name="time">Monotonic time.</param>
/// <param name="logger">Is told when the strip has to go.</param>
internal sealed partial class CameraGuard(StripGuard guard, double share, CameraStatus status, TimeProvider time, ILogger logger)
{
    private readonly GuardSchedule _schedule = new(share, time);
    private volatile VideoFormat? _stream;
    private int _isSampling;
    private bool _isKnown;

    /// <summary>The camera's id.</summary>
    public string Camera => status.Camera;

    /// <summary>Whether the camera's stream gets the strip.</summary>
    public LabelChoice Choice { get; } = new(time);

    /// <summary>A sample of before the program's start showed damage: the strip stays out while the camera sends the same. Before the first run.</summary>
    public void Remember(LastDamage damage)
    {
        Register();
        status.SetGuard(GuardState.New with { Last = damage.Report, WorstDb = damage.Figures.WorstDb });
        Choice.Refuse(damage.Stream, ReasonOf(damage.Figures));
    }

    /// <summary>Watches a run.</summary>
    /// <param name="stream">What the camera sends.</param>
    /// <param name="strip">The run's strip.</param>
    /// <returns>Null where there is nothing to watch: the stream is exact by its own declaration.</returns>
    public StripWatch? Watch(VideoFormat stream, LabelStrip strip)
    {
        if (_stream?.Equals(stream) != true)
        {
            _stream = stream;
            _schedule.Forget();
            if (!strip.IsExactByDeclaration)
            {
                Register();
            }

            status.SetGuard(GuardState.New with { IsExact = strip.IsExactByDeclaration });
        }

        return strip.IsExactByDeclaration ? null : new StripWatch(this, stream, strip.Output);
    }

    /// <summary>Pictures of the next sample at most.</summary>
    public int WantedPictures => _schedule.IsFirst ? StripSample.FirstLook : StripSample.MaxPictures;

    /// <summary>True where a sample may begin now; then it must be submitted.</summary>
    public bool TryBegin()
    {
        if (!_schedule.IsDue || Interlocked.Exchange(ref _isSampling, 1) != 0)
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
    public void Submit(StripSample sample) => guard.Submit(sample);

    /// <summary>Makes what a sample showed durable.</summary>
    public Task NoteAsync(GuardReport report) => guard.NoteAsync(Camera, report);

    /// <summary>Acts on what a sample showed.</summary>
    /// <param name="stream">The stream it was taken from.</param>
    /// <param name="report">What it showed.</param>
    public void Judged(VideoFormat stream, GuardReport report)
    {
        Volatile.Write(ref _isSampling, 0);
        var wait = _schedule.Note(report.Cost, report.Figures);
        if (_stream?.Equals(stream) != true)
        {
            return;
        }

        status.SetGuard(status.Guard.With(report));
        if (report.Figures is not { } figures)
        {
            Log.NotJudged(logger, Camera);
            return;
        }

        Log.Judged(logger, Camera, figures.Pictures, figures.IdenticalShare * 100, figures.WorstDb, figures.MeanDb, report.Cost.TotalMilliseconds, wait.TotalSeconds);
        if (figures.IsDamaged && Choice.Allows(stream))
        {
            var reason = ReasonOf(figures);
            Choice.Refuse(stream, reason);
            Log.Refused(logger, Camera, reason);
        }
    }

    private static string ReasonOf(StripFigures figures) =>
        $"the strip shows in the picture's last rows: {figures.WorstDb:0.0} dB in the worst of {figures.Pictures} pictures, {StripFigures.LimitDb:0} dB are needed";

    private void Register()
    {
        if (!_isKnown)
        {
            _isKnown = true;
            guard.AddCamera(share);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1240, LogLevel.Debug, "camera {Camera}: strip sampled: {Pictures} pictures, {Identical:0} % identical, worst {Worst:0.0} dB, mean {Mean:0.0} dB, {Cost:0} ms; next in {Wait:0} s")]
        public static partial void Judged(ILogger logger, string camera, int pictures, double identical, double worst, double mean, double cost, double wait);

        [LoggerMessage(1241, LogLevel.Warning, "camera {Camera}: the label goes from the strip into the pixels at the next key frame: {Reason}")]
        public static partial void Refused(ILogger logger, string camera, string reason);

        [LoggerMessage(1242, LogLevel.Warning, "camera {Camera}: a sample of the strip could not be decoded; the next one comes in its turn")]
        public static partial void NotJudged(ILogger logger, string camera);
    }
}
