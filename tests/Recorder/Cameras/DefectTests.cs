using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Media.Time;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Pipeline;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Mp4;
using Supervision.Tests.Recorder.Pipeline;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Cameras;

/// <summary>A defect of ours in the middle of a run, seen by a camera's stages together: supervisor, processing, disk, archive.</summary>
public sealed class DefectTests : IAsyncLifetime, IAsyncDisposable
{
    private const int Frame = 3600;
    private const int BadPicture = 60;
    private static readonly Duration Interval = Duration.FromMilliseconds(40);

    private readonly RecorderBench _bench = new();
    private readonly DiskStage _disk = new(maxFragments: 16);
    private readonly CancellationTokenSource _stop = new();

    public Task InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        _stop.Dispose();
        await _bench.DisposeAsync();
    }

    [Fact]
    public async Task Invariant3_A_processor_that_throws_in_a_run_leaves_a_gap_with_its_cause_and_the_camera_goes_on()
    {
        Queue<ScriptedSource> sources = new([new(), new()]);
        var (first, second) = (sources.First(), sources.Last());
        var writing = _disk.RunAsync(_bench.Recorder);
        var supervising = Supervise(sources).RunAsync(_stop.Token);

        Send(first, 100);
        await PassUntilAsync(() => sources.Count == 0 && _bench.Status.IsConnected);
        var back = _bench.Now;
        Send(second, 100);
        await Eventually.True(second.IsDrained, "the pictures were read");
        await _stop.CancelAsync();
        await supervising;
        _disk.Complete();
        await writing;
        await _bench.Store.StopAsync();

        var gap = _bench.Checked()[0];
        Assert.Equal((GapCause.Overload, "processing failed: made up by the test"), (gap.Cause, gap.Detail));
        Assert.InRange(gap.Start, Footage.Noon, Footage.Noon + (Interval * BadPicture));
        Assert.Equal(back, gap.End);
        Assert.Equal([gap.Start, back + (Interval * 100)], _bench.Segments().Select(segment => segment.End));
        Assert.True(first.IsDisposed, "the connection is given back");
    }

    private CameraSupervisor Supervise(Queue<ScriptedSource> sources) => new(
        new ProcessorParts(new BadPaths(), _disk, new CutRule(Duration.FromMinutes(1)), new StreamClockOptions(), _bench.Time, _bench.Time, _bench.Status),
        _ => Task.FromResult<IMediaSource>(sources.Dequeue()),
        new Backoff(new Random(1)),
        new QueueLimits(),
        NullLogger.Instance);

    private void Send(ScriptedSource source, int pictures)
    {
        source.Video = SyntheticRun.Video;
        for (var i = 0; i < pictures; i++)
        {
            var unit = SyntheticRun.Picture(i, isKey: i % 25 == 0);
            (unit.Timestamp, unit.Arrival, unit.ArrivalTicks) = (i * Frame, _bench.Now, _bench.Time.GetTimestamp());
            source.Send(unit);
            _bench.Time.Advance(Interval);
        }
    }

    private async Task PassUntilAsync(Func<bool> happened)
    {
        while (!happened())
        {
            await Eventually.True(() => happened() || _bench.Time.Waiting > 0, "somebody waits");
            _bench.Time.Advance(happened() ? Duration.Zero : Interval);
        }
    }

    /// <summary>The first path that is made breaks at a picture.</summary>
    private sealed class BadPaths : IMediaPaths
    {
        private int _made;

        public void Preview(AccessUnit picture) => Assert.True(picture.IsVideo);

        public IVideoPath CreateVideo(VideoFormat input, double pictureRate, bool isThinned) => _made++ == 0 ? new BadPath(input) : new PassThroughPath(input);

        public ISoundPath? CreateSound(AudioFormat input) => null;
    }

    private sealed class BadPath(VideoFormat input) : IVideoPath
    {
        private readonly PassThroughPath _good = new(input);
        private int _pictures;

        public string Label => _good.Label;

        public LabelBox? LabelBox => null;

        public VideoFormat? Original => input;

        public bool Process(AccessUnit picture, IPictureReceiver receiver)
        {
            if (++_pictures == BadPicture)
            {
                picture.Dispose();
                throw new InvalidOperationException("made up by the test");
            }

            return _good.Process(picture, receiver);
        }

        public void Finish(IPictureReceiver receiver) => _good.Finish(receiver);

        public void Dispose() => _good.Dispose();
    }
}
