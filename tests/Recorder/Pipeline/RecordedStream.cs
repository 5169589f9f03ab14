using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.H264;
using Supervision.Media.Streams;
using Supervision.Media.Time;
using Supervision.Overlay;
using Supervision.Recorder.Pipeline;
using Supervision.Tests.Fakes;
using Supervision.Tests.Overlay;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>A camera's access units, taken through the whole recorder from the queue behind the socket to the files of an archive.</summary>
internal sealed class RecordedStream : IAsyncDisposable
{
    private const int Frame = 3600;
    private static readonly Duration SegmentLength = Duration.FromSeconds(4);

    private readonly RecorderBench _bench = new();

    public TempData Temp => _bench.Temp;

    /// <summary>Its segments in order.</summary>
    public IReadOnlyList<Segment> Segments { get; private set; } = [];

    /// <summary>Records a stream of 25 pictures a second.</summary>
    /// <param name="camera">The stream.</param>
    /// <param name="labelled">Label mode <c>auto</c>; otherwise <c>none</c>.</param>
    public static async Task<RecordedStream> OfAsync(CameraUnits camera, bool labelled = true)
    {
        var recorded = new RecordedStream();
        await recorded.RecordAsync(camera, labelled);
        return recorded;
    }

    /// <summary>Path of a segment.</summary>
    public string PathOf(int segment) => Temp.Data.Locate(Segments[segment].Path);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private async Task RecordAsync(CameraUnits camera, bool labelled)
    {
        var settings = new PixelLabelSettings(Labels.Hall, new LabelStyle(), Labels.FakeFont(), VideoCodec.H264, null, "ultrafast", 1_000_000, 2, 1);
        var stage = new DiskStage(maxFragments: 10_000);
        using var queue = new QueueOf(camera, _bench.Time);
        var parts = new ProcessorParts(
            new MediaPaths(labelled ? settings : null, labelled, _bench.Status, guard: null, _bench.Time, NullLogger.Instance),
            stage,
            new CutRule(SegmentLength),
            new StreamClockOptions(),
            _bench.Time,
            _bench.Time,
            _bench.Status);
        using (var processor = new StreamProcessor(parts, new ScriptedSource { Video = camera.Format }, queue.Queue))
        {
            await processor.RunAsync(() => new Discontinuity(GapCause.RecorderStopped, "stopped"));
        }

        stage.Complete();
        await stage.RunAsync(_bench.Recorder);
        await _bench.Store.StopAsync();
        await _bench.Store.DisposeAsync();
        Segments = _bench.Segments();
    }

    /// <summary>The pictures as they came, each at its time.</summary>
    private sealed class QueueOf : IDisposable
    {
        internal QueueOf(CameraUnits camera, ManualTime time)
        {
            var format = camera.Format;
            for (var i = 0; i < camera.Units.Count; i++)
            {
                Queue.Add(Unit(camera.Units[i], i, format, time));
                time.Advance(Duration.FromMilliseconds(40));
            }

            Queue.Complete(null);
        }

        internal PacketQueue Queue { get; } = new(100_000, 1 << 30);

        public void Dispose() => Queue.Clear();

        private static AccessUnit Unit(byte[] bytes, int number, VideoFormat format, ManualTime time)
        {
            var unit = AccessUnit.Rent(bytes.Length);
            unit.Write(bytes);
            unit.Format = format;
            unit.Timestamp = 90_000 + ((long)number * Frame);
            unit.IsKeyFrame = H264NalUnit.IsKeyFrame(bytes);
            unit.Arrival = time.GetCurrentInstant();
            unit.ArrivalTicks = time.GetTimestamp();
            return unit;
        }
    }
}
