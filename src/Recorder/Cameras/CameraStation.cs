using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Media.Net;
using Supervision.Media.Rtsp;
using Supervision.Media.Time;
using Supervision.Recorder.Guard;
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

    public CameraStation(
        CameraPlan plan, CameraSounds sounds, RecordStore store, StripGuard guard, RecordingLimits limits, OutboundSockets sockets, ReceivePace pace, IClock clock, TimeProvider time, ILoggerFactory loggers)
    {
        var logger = loggers.CreateLogger($"camera.{plan.Id}");
        Status = new CameraStatus(plan.Id, plan.Name, plan.LabelMode);
        _disk = new DiskStage(limits.Queues.MaxFragments);
        _recorder = new CameraRecorder(store, new CameraIdentity(plan.Id, plan.Source, limits.SyncInterval), Status, time, logger);
        var watched = new CameraGuard(guard, plan.GuardShare, Status, time, logger);
        if (plan.PrefersStrip && LastDamage.Find(store.Data, plan.Id, logger) is { } damage)
        {
            watched.Remember(damage);
        }

        var parts = new ProcessorParts(new MediaPaths(plan.Label, plan.PrefersStrip, Status, watched, time, logger), _disk, new CutRule(limits.SegmentLength), new StreamClockOptions(), clock, time, Status)
        {
            Pickups = sounds.Feeds,
            SoundName = sounds.OwnName,
            Tap = sounds.Tap,
            Recorded = new RecordedEnd(time, store.Recovery.OpenGaps.FirstOrDefault(gap => gap.IsOfPictures && gap.Camera == plan.Id)?.Start),
        };
        var patience = new Patience();
        _supervisor = new CameraSupervisor(
            parts,
            async stopping =>
            {
                var begun = time.GetTimestamp();
                var source = await RtspSource.OpenAsync(plan.Stream with { AnswerTimeout = patience.Next() }, sockets, clock, time, logger, stopping, pace);
                patience.Opened(time.GetElapsedTime(begun));
                return source;
            },
            new Backoff(Random.Shared),
            limits.Queues,
            logger);
    }

    /// <summary>The camera's running figures.</summary>
    public CameraStatus Status { get; }

    /// <summary>Records until cancelled; done when everything is on disk.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var writing = Task.Run(() => _disk.RunAsync(_recorder), CancellationToken.None);
        var supervising = Task.Run(() => _supervisor.RunAsync(stopping), CancellationToken.None);
        // A disk stage that died takes the program down at once, to be started anew: a camera that only seems to record is worse.
        await await Task.WhenAny(writing, supervising);
        await supervising;
        _disk.Complete();
        await writing;
    }

    /// <summary>Gives back what a failure left open.</summary>
    public void Dispose() => _recorder.Dispose();
}
