using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Media.Net;
using Supervision.Media.Time;
using Supervision.Recorder.CameraLabel;
using Supervision.Recorder.Guard;
using Supervision.Recorder.Locating;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Pipeline;
using Supervision.Recorder.Sound;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cameras;

/// <summary>One camera's stages, wired: supervisor, processing, disk.</summary>
internal sealed class CameraStation : IDisposable
{
    private readonly DiskStage _disk;
    private readonly CameraRecorder _recorder;
    private readonly CameraSupervisor _supervisor;
    private readonly OsdKeeper? _osd;
    private readonly IStreamPlace _place;

    public CameraStation(
        CameraPlan plan, CameraSounds sounds, RecordStore store, HallPlaces places, StripGuard guard, RecordingLimits limits, OutboundSockets sockets, ReceivePace pace, IClock clock, TimeProvider time, ILoggerFactory loggers)
    {
        var logger = loggers.CreateLogger($"camera.{plan.Id}");
        Status = new CameraStatus(plan.Id, plan.Name, plan.LabelMode) { Hours = plan.Hours };
        Onvif = plan.Onvif;
        _disk = new DiskStage(limits.Queues.MaxFragments);
        _recorder = new CameraRecorder(store, new CameraIdentity(plan.Id, plan.Source, limits.SyncInterval), Status, time, logger, new PlannedTime(plan.Hours, store.Recovery.StartUp, Status, clock, time)) { StandBack = () => limits.StandBack(plan.Id) };
        var watched = new CameraGuard(guard, plan.GuardShare, Status, time, logger);
        if (plan.PrefersStrip && LastDamage.Find(store.Data, plan.Id, logger) is { } damage)
        {
            watched.Remember(damage);
        }

        _place = places.Of(plan, Status, logger);
        CameraOsd? drawn = null;
        if (plan is { IsDrawnByCamera: true, Label: { } label, Onvif: { } target })
        {
            var connector = new OnvifConnector(sockets, clock, time, target.Fingerprint);
            drawn = new CameraOsd(plan.Id, guard, plan.GuardShare, label.Font, time, logger);
            _osd = new OsdKeeper(drawn, new OnvifOsd(stopping => connector.ConnectAsync(Service!, target.Login, stopping), target.Profile), label.Text, time, logger);
        }

        var parts = new ProcessorParts(new MediaPaths(plan.Label, plan.PrefersStrip, Status, watched, time, logger, drawn), _disk, new CutRule(limits.SegmentLength), new StreamClockOptions(), clock, time, Status)
        {
            Pickups = sounds.Feeds,
            SoundName = sounds.OwnName,
            Tap = sounds.Tap,
            Hours = plan.Hours,
            Thinning = () => limits.Thinning(plan.Id),
            Recorded = new RecordedEnd(time, store.Recovery.OpenGaps.FirstOrDefault(gap => gap.IsOfPictures && gap.Camera == plan.Id)?.Start),
        };
        var opener = new StreamOpener(plan.Stream, _place, Status, sockets, clock, time, logger, pace);
        _supervisor = new CameraSupervisor(
            parts,
            opener.OpenAsync,
            new Backoff(Random.Shared),
            limits.Queues,
            logger);
    }

    /// <summary>The camera's running figures.</summary>
    public CameraStatus Status { get; }

    /// <summary>Whom to ask by ONVIF; null for a camera with an RTSP address.</summary>
    public OnvifTarget? Onvif { get; }

    /// <summary>The device service where the camera was met; null while it is not known, and for a camera with an RTSP address.</summary>
    public Uri? Service => (_place as OnvifPlace)?.MetAt;

    /// <summary>Records until cancelled; done when everything is on disk.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var writing = Task.Run(() => _disk.RunAsync(_recorder), CancellationToken.None);
        var keeping = _osd is null ? Task.CompletedTask : Task.Run(() => _osd.RunAsync(stopping), CancellationToken.None);
        var supervising = Task.Run(() => _supervisor.RunAsync(stopping), CancellationToken.None);
        // A disk stage that died takes the program down at once, to be started anew: a camera that only seems to record is worse.
        await await Task.WhenAny(writing, supervising);
        await supervising;
        await _place.SettleAsync();
        await keeping;
        _disk.Complete();
        await writing;
    }

    /// <summary>Gives back what a failure left open.</summary>
    public void Dispose() => _recorder.Dispose();
}
