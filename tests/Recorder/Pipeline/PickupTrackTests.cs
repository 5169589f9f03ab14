using System.Buffers;
using System.Buffers.Binary;

using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Mp4;
using Supervision.Media.Streams;
using Supervision.Media.Time;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Pipeline;
using Supervision.Recorder.Sound;
using Supervision.Tests.Fakes;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>Pickups in a camera's run: each frame at its place in its track, and pictures as if there were none.</summary>
public sealed class PickupTrackTests
{
    private const int Picture = 3600;
    private const double FrameSeconds = 1024.0 / PickupFormat.Rate;

    private static readonly VideoFormat Video = new(VideoCodec.H264, 640, 360, Convert.FromHexString("0142C01EFFE1000467420000010003684200"));
    private static readonly AudioFormat Stored = PickupFormat.Stored(NullLogger.Instance);

    [Theory]
    [InlineData(0.15, true)]
    [InlineData(0.15, false)]
    [InlineData(0.5, true)]
    public void Each_frame_stands_at_its_time_over_all_cuts(double delay, bool hasOwnSound)
    {
        using var camera = new PickupCamera(hasOwnSound);
        camera.Record(20, _ => delay);
        var heard = camera.Frames(hasOwnSound ? 1 : 0);
        Assert.Equal(Enumerable.Range(0, heard.Count), heard.Select(frame => frame.Number));
        Assert.InRange(heard.Count * FrameSeconds, 20 - delay - 0.1, 20);
        Assert.All(heard, frame => Assert.InRange(frame.Seconds - (frame.Number * FrameSeconds), -0.0001, 0.0001));
        Assert.Equal(hasOwnSound ? ["camera 1", "mic1"] : ["mic1"], Assert.Single(camera.Sink.Runs).Sounds.Select(sound => sound.Name));
        Assert.InRange(camera.Sink.Segments.Count, 9, 11);
    }

    [Fact]
    public void A_pickup_shared_by_two_cameras_is_the_same_sound_in_both()
    {
        using var one = new PickupCamera(hasOwnSound: true);
        using var other = new PickupCamera(hasOwnSound: false);
        one.Record(10, _ => 0.2);
        other.Record(10, _ => 0.2);
        Assert.Equal(one.Frames(1), other.Frames(0));
    }

    [Fact]
    public void A_lost_pickup_leaves_the_pictures_as_they_are()
    {
        using var well = new PickupCamera(hasOwnSound: true);
        using var lost = new PickupCamera(hasOwnSound: true);
        using var never = new PickupCamera(hasOwnSound: true);
        well.Record(20, _ => 0.1);
        lost.Record(20, second => second is >= 5 and < 12 ? null : 0.1);
        never.Record(20, _ => null);
        foreach (var camera in new[] { lost, never })
        {
            Assert.Equal(Pictures(well), Pictures(camera));
            Assert.Single(camera.Sink.Runs);
            Assert.Equal(well.Frames(0), camera.Frames(0));
        }

        Assert.Empty(never.Frames(1));
        Assert.DoesNotContain(lost.Frames(1), frame => frame.Seconds is > 5 and < 11.9);
        Assert.Contains(lost.Frames(1), frame => frame.Seconds is > 12 and < 12.1);
    }

    [Fact]
    public async Task What_comes_behind_the_cut_that_it_belongs_before_is_a_gap_in_that_recording()
    {
        using var temp = new TempData();
        await using var store = temp.Open();
        var ledger = new PickupLedger(store.Catalog, "cam1", "mic1", new ManualTime(), NullLogger.Instance);
        var writing = Task.Run(ledger.RunAsync);
        using var camera = new PickupCamera(hasOwnSound: false, ledger);
        camera.Record(20, _ => 1.5);
        ledger.Complete();
        await writing;

        using var catalog = temp.Read();
        var (gaps, heard) = (catalog.Gaps(), camera.Frames(0));
        Assert.InRange(gaps.Count, 7, 10);
        Assert.All(gaps, gap => Assert.Equal(("cam1", "mic1", GapCause.Network), (gap.Camera, gap.Track, gap.Cause)));
        Assert.All(heard, frame => Assert.InRange(frame.Seconds - (frame.Number * FrameSeconds), -0.0001, 0.0001));
        var missing = Enumerable.Range(0, heard[^1].Number).Except(heard.Select(frame => frame.Number)).Select(number => camera.Begin + Duration.FromSeconds(number * FrameSeconds));
        Assert.All(missing, moment => Assert.Contains(gaps, gap => gap.Start <= moment + Duration.FromTicks(10) && moment < gap.End));
        Assert.All(heard, frame => Assert.DoesNotContain(
            gaps, gap => camera.Begin + Duration.FromSeconds(frame.Number * FrameSeconds) is var moment && gap.Start < moment && moment + Duration.FromTicks(10) < gap.End));
    }

    private static IEnumerable<(Instant, Instant, int)> Pictures(PickupCamera camera) =>
        camera.Sink.Fragments.Select(fragment => (fragment.Start, fragment.End, fragment.Pictures));

    /// <summary>A run with pictures at 25 fps, with or without sound of its own, and one pickup.</summary>
    private sealed class PickupCamera : IDisposable
    {
        private readonly ManualTime _time = new();
        private readonly PickupFeed _feed;
        private readonly Run _run;
        private readonly bool _hasOwnSound;

        public PickupCamera(bool hasOwnSound, PickupLedger? ledger = null)
        {
            (_hasOwnSound, Begin) = (hasOwnSound, _time.GetCurrentInstant());
            _feed = new PickupFeed(new StoredSound(Stored, "mic1"), Begin, ledger);
            var parts = new ProcessorParts(
                new CopyPaths(), Sink, new CutRule(Duration.FromSeconds(2)), new StreamClockOptions(), _time, _time, new CameraStatus("cam1", "Camera 1", "none"))
            {
                Pickups = [_feed],
                SoundName = "camera 1",
            };
            _run = new Run(parts, Video, 25, hasOwnSound ? Units.Aac : null);
        }

        public RecordingSink Sink { get; } = new();

        /// <summary>UTC of the first picture.</summary>
        public Instant Begin { get; }

        public void Dispose() => _run.Dispose();

        /// <param name="seconds">How long.</param>
        /// <param name="delay">Seconds after which a frame of that second is there; null where it never comes.</param>
        public void Record(int seconds, Func<int, double?> delay)
        {
            StreamClock? clock = null;
            var (own, frame) = (0, 0);
            for (var number = 0; number < seconds * 25; number++, _time.Advance(Duration.FromMilliseconds(40)))
            {
                var now = number * 0.04;
                for (; _hasOwnSound && own * 0.064 < now; own++)
                {
                    _run.TakeSound(Numbered(Units.Sound(_time, own * 1024L), own), clock!, new TrackAlignment(0, 0, FromSenderReports: true));
                }

                for (; (delay((int)(frame * FrameSeconds)) is not { } late && frame * FrameSeconds < now) || (frame * FrameSeconds) + delay((int)(frame * FrameSeconds)) < now; frame++)
                {
                    if (delay((int)(frame * FrameSeconds)) is not null)
                    {
                        _feed.Add(Numbered(Units.Sound(_time, frame * 1024L, Stored), frame));
                    }
                }

                var picture = Units.Picture(_time, number * (long)Picture, key: number % 25 == 0, Video);
                clock ??= new StreamClock(picture, _time.GetCurrentInstant(), _time, new StreamClockOptions());
                Assert.True(_run.TakePicture(picture, clock));
            }

            _run.End(new Discontinuity(GapCause.RecorderStopped, "stopped"), next: null);
        }

        /// <summary>The frames of a track over all files: number and seconds from the first picture.</summary>
        public List<(int Number, double Seconds)> Frames(int track)
        {
            List<(int, double)> frames = [];
            foreach (var segment in Sink.Segments)
            {
                var header = new ArrayBufferWriter<byte>();
                SegmentHeaderWriter.Write(header, Video, Sink.Runs[0].Sounds, segment.Start, Guid.Empty, []);
                using var file = new MemoryStream();
                file.Write(header.WrittenSpan);
                segment.Fragments.ForEach(fragment => file.Write(fragment.Bytes));
                var scan = SegmentScanner.Scan(file);
                Assert.Null(scan.Problem);
                var reader = new SampleReader(file, scan);
                while (reader.Read() is { } unit)
                {
                    using (unit)
                    {
                        if (!unit.IsVideo && unit.Track == track)
                        {
                            var begin = (segment.Start - Sink.Segments[0].Start).TotalSeconds;
                            frames.Add((BinaryPrimitives.ReadInt32BigEndian(unit.Data.Span[8..]), Math.Round(begin + ((double)unit.Timestamp / unit.Format.ClockRate), 5)));
                        }
                    }
                }
            }

            return frames;
        }

        private static AccessUnit Numbered(AccessUnit unit, int number)
        {
            BinaryPrimitives.WriteInt32BigEndian(unit.WritableData[8..], number);
            return unit;
        }
    }
}
