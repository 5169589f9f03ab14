using BenchmarkDotNet.Attributes;

using NodaTime;

using Supervision.Media.Rtsp;
using Supervision.Media.Rtsp.Rtp;
using Supervision.Media.Streams;
using Supervision.Media.Time;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Pipeline;

namespace Supervision.Benchmarks.Rtsp;

/// <summary>
/// What a packet costs on its way from the receive buffer to a fragment, without a socket. One operation is one packet of a stream of
/// 4 Mbit/s and 25 pictures a second. Bytes a packet must be 0 up to the access unit; a fragment's own objects are shared by its packets.
/// </summary>
[MemoryDiagnoser]
public class PacketPathBenchmark : IDisposable
{
    private const int Groups = 40;
    private const int PacketsInGroup = 380;
    private const int Packets = Groups * PacketsInGroup;

    private readonly SyntheticCamera _camera = new();
    private readonly Queue<AccessUnit> _units = new();
    private readonly NullSink _sink = new();
    private readonly CameraStatus _status = new("cam1", "", "none");
    private readonly RtspInput _input = new();
    private RtpTrack _track = null!;
    private PacketQueue _queue = null!;
    private Task _processing = Task.CompletedTask;
    private Instant _arrival = Instant.FromUtc(2026, 1, 1, 0, 0);
    private long _ticks;
    private long _pictures;

    [GlobalSetup]
    public void Setup()
    {
        if (_camera.PacketsInGroup != PacketsInGroup)
        {
            throw new InvalidOperationException($"A group has {_camera.PacketsInGroup} packets: correct the constant.");
        }

        var sdp = $"m=video 0 RTP/AVP 96\na=rtpmap:96 H264/90000\na=fmtp:96 sprop-parameter-sets={SyntheticCamera.Sets}\n";
        var description = SessionDescription.Parse(System.Text.Encoding.ASCII.GetBytes(sdp));
        _track = new RtpTrack(MediaChooser.Choose(description, "video", _units, out _)!, reorders: false, Clocks.Time);
        _queue = new PacketQueue(1024, 64 * 1024 * 1024);
        var parts = new ProcessorParts(
            new CopyPaths(), _sink, new CutRule(Duration.FromSeconds(60)), new StreamClockOptions(), Clocks.Time, Clocks.Time, _status);
        _processing = new StreamProcessor(parts, new NoSource(), _queue).RunAsync(() => default);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _queue.Complete(null);
        ((IAsyncResult)_processing).AsyncWaitHandle.WaitOne();
        _input.Dispose();
        _track.Dispose();
        Console.WriteLine($"// {_sink.Fragments} fragments, {_sink.RunsEnded - 1} broken runs, {_queue.Dropped} dropped, {_status.HeldBack} held back");
    }

    /// <summary>Interleaved framing, RTP, depacketizing.</summary>
    [Benchmark(OperationsPerInvoke = Packets)]
    public void ToAccessUnit()
    {
        for (var i = 0; i < Groups * SyntheticCamera.GroupPictures; i++)
        {
            Receive(_camera.Next().Span);
            while (_units.TryDequeue(out var unit))
            {
                unit.Dispose();
            }
        }
    }

    /// <summary>The same, then queue, gate, clock, assembler and fragment, on their own task.</summary>
    [Benchmark(OperationsPerInvoke = Packets)]
    public void ToFragment()
    {
        var spin = new SpinWait();
        for (var i = 0; i < Groups * SyntheticCamera.GroupPictures; i++)
        {
            Receive(_camera.Next().Span);
            while (_units.TryDequeue(out var unit))
            {
                _pictures++;
                _queue.Add(unit);
            }

            // The first pictures are held by the warm-up; else the path keeps up, one picture at a time.
            while (_pictures > SyntheticCamera.GroupPictures && _status.Pictures < _pictures && !_processing.IsCompleted)
            {
                spin.SpinOnce(sleep1Threshold: -1);
            }
        }
    }

    private void Receive(ReadOnlySpan<byte> bytes)
    {
        _arrival += Duration.FromMilliseconds(40);
        _ticks += Clocks.Time.TimestampFrequency / 25;
        while (bytes.Length > 0)
        {
            var free = _input.Free.Span;
            var count = Math.Min(free.Length, bytes.Length);
            bytes[..count].CopyTo(free);
            bytes = bytes[count..];
            _input.Commit(count);
            while (_input.TryTake(out var frame))
            {
                _track.Accept(frame.Packet.Span, new Arrival(_ticks, _arrival));
            }
        }
    }

    private sealed class CopyPaths : IMediaPaths
    {
        public void Preview(AccessUnit picture)
        {
            // There is nothing to choose.
        }

        public IVideoPath CreateVideo(VideoFormat input, double pictureRate, bool isThinned) => new PassThroughPath(input);

        public ISoundPath? CreateSound(AudioFormat input) => null;
    }

    private sealed class NoSource : IMediaSource
    {
        public VideoFormat? Video => null;

        public AudioFormat? Audio => null;

        public TrackAlignment? Alignment => null;

        public SenderReport? CameraClock => null;

        public Standstill? LastStandstill => null;

        public SourceStatistics Statistics => default!;

        public ValueTask<AccessUnit?> ReadAsync(CancellationToken cancellation) => default;

        public ValueTask DisposeAsync() => default;
    }
}
