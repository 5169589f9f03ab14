using NodaTime;

using Supervision.Media.Rtsp;
using Supervision.Media.Streams;
using Supervision.Recorder.Probe;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.Recorder.Probe;

/// <summary>The probe before sources: scripted, our fake camera over both transports, and GStreamer's server.</summary>
public sealed class StreamProbeTests
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    private readonly ManualTime _time = new();

    [Fact]
    public async Task Listens_for_its_time_and_tells_what_came()
    {
        await using var source = new ScriptedSource
        {
            Statistics = new SourceStatistics(1000, 10, 2, 1, TimeSpan.FromMilliseconds(3)),
            CameraClock = new SenderReport(_time.GetCurrentInstant() + Duration.FromSeconds(2), 0, _time.GetCurrentInstant()),
        };
        for (var number = 0; number < 30; number++)
        {
            source.Send(Units.Picture(_time, number * 3600, key: number == 0));
        }

        var measuring = Probe(_time).MeasureAsync(source, Length, CancellationToken.None);
        await Eventually.True(source.IsDrained, "all pictures are read");
        _time.Advance(Duration.FromTimeSpan(Length));
        var measure = await measuring;

        Assert.Equal((Length, 30, (string?)null), (measure.Length, measure.Picture!.Pictures, measure.Interruption));
        Assert.Equal((2, TimeSpan.FromMilliseconds(3)), (measure.Received.LostPackets, measure.Received.Jitter));
        Assert.Equal(Duration.FromSeconds(2), measure.ClockOffset);
        Assert.Null(measure.Sound);
    }

    [Fact]
    public async Task A_stream_that_ends_or_breaks_says_why_and_what_came_stays()
    {
        await using var ended = new ScriptedSource();
        ended.Send(Units.Picture(_time, 0, key: true));
        ended.End();
        var first = await Probe(_time).MeasureAsync(ended, Length, CancellationToken.None);
        Assert.Equal((1, "the camera ended the stream"), (first.Picture!.Pictures, first.Interruption));

        await using var broken = new ScriptedSource { Video = null, Audio = Units.Aac };
        broken.Break(new MediaSourceException(SourceFailure.ConnectionLost, "gone"));
        var second = await Probe(_time).MeasureAsync(broken, Length, CancellationToken.None);
        Assert.Equal(((PictureMeasure?)null, "gone"), (second.Picture, second.Interruption));
        Assert.Equal((AudioCodec.Aac, 0, null), (second.Sound!.Codec, second.Sound.Units, second.Sound.Level)); // Announced, and it never came.
    }

    [Fact]
    public async Task Who_gives_up_gets_no_measure()
    {
        await using var source = new ScriptedSource();
        using var stop = new CancellationTokenSource();
        var measuring = Probe(_time).MeasureAsync(source, Length, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => measuring);
    }

    [Theory]
    [InlineData(RtspTransport.Tcp)]
    [InlineData(RtspTransport.Udp)]
    public async Task Losses_and_the_sender_s_clock_over_real_sockets(RtspTransport transport)
    {
        await using var camera = FakeCamera.Start(new FakeCameraScript { ParameterSets = TestStream.Sets720, HasSound = true, Clock = RealClocks.Clock });
        await using var source = await TestStream.OpenAsync(camera, options => options with { Transport = transport });
        var measuring = Probe(RealClocks.Time).MeasureAsync(source, TimeSpan.FromMinutes(5), CancellationToken.None);
        var viewer = await camera.ViewerAsync();
        for (var number = 0; number < 20; number++)
        {
            viewer.Video.Sequence += (ushort)(number == 15 ? 2 : 0);
            await viewer.SendAsync(([number % 10 == 0 ? TestStream.Key() : TestStream.Delta()], number * 3600));
            await viewer.SendSoundAsync([.. Enumerable.Repeat((byte)0xD5, 160)], number * 160);
        }

        await viewer.SendReportAsync(1, 0, Duration.FromHours(1));
        await Eventually.True(() => source.Statistics is { Packets: 40, LostPackets: 2 } && source.CameraClock is not null, "all has come that will");
        await viewer.SendGoodbyeAsync();
        var measure = await measuring;

        Assert.Equal((1280, 720, 20, "Main", "3.1"), (measure.Picture!.Width, measure.Picture.Height, measure.Picture.Pictures, measure.Picture.Coding!.Profile, measure.Picture.Coding.Level));
        Assert.Equal(2, measure.Received.LostPackets);
        Assert.InRange(measure.ClockOffset!.Value.TotalSeconds, 3590, 3610);
        Assert.Equal((AudioCodec.G711ALaw, 8000, 1, 20), (measure.Sound!.Codec, measure.Sound.SampleRate, measure.Sound.Channels, measure.Sound.Units));
        Assert.InRange(measure.Sound.Level!.Mean, -100, -70);
        Assert.Equal("the camera ended the stream", measure.Interruption);
    }

    [Theory]
    [InlineData("h264", "aac", RtspTransport.Udp)]
    [InlineData("h265", "none", RtspTransport.Tcp)]
    public async Task A_real_server_with_a_film_of_B_pictures(string codec, string sound, RtspTransport transport)
    {
        await using var camera = await GStreamerCamera.StartAsync(codec, sound);
        var measure = await Probe(RealClocks.Time).MeasureAsync(camera.Options(transport), TimeSpan.FromMinutes(5), CancellationToken.None);

        var picture = measure.Picture!;
        Assert.Equal((codec, 320, 240, 50), (picture.Codec.ToString().ToLowerInvariant(), picture.Width, picture.Height, picture.Pictures));
        Assert.Equal([25], picture.Gop.Lengths);
        Assert.True(picture.BPictures > 10, $"{picture.BPictures}");
        Assert.InRange(picture.FramesPerSecond, 24.9, 25.1);
        Assert.InRange(Math.Abs(measure.ClockOffset!.Value.TotalSeconds), 0, 5);
        Assert.Equal(sound == "aac", measure.Sound is not null);
        if (measure.Sound is not null)
        {
            Assert.Equal((AudioCodec.Aac, 16_000), (measure.Sound.Codec, measure.Sound.SampleRate));
            Assert.InRange(measure.Sound.Level!.Mean, -23, -19); // ffmpeg's sine is an eighth of full scale.
        }
    }

    [Fact]
    public async Task A_host_that_nobody_named_is_refused()
    {
        var error = await Assert.ThrowsAsync<MediaSourceException>(() => Probe(_time).MeasureAsync(new RtspOptions { Uri = new Uri("rtsp://192.0.2.1/") }, Length, CancellationToken.None));
        Assert.Equal(SourceFailure.NotAllowed, error.Failure);
    }

    private static StreamProbe Probe(TimeProvider time) => new(RealClocks.Loopback, time as IClock ?? RealClocks.Clock, time, new MemoryLogger());
}
