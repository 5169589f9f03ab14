using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Net;
using Supervision.Media.Rtsp;
using Supervision.Media.Streams;
using Supervision.Overlay;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Pipeline;
using Supervision.Recorder.Sound;
using Supervision.Retention.Calendar;
using Supervision.Tests.Fakes;
using Supervision.Tests.Overlay;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Guard;

/// <summary>A recorder beside an archive with a damaged segment: real work in its idle time.</summary>
public sealed class OlderStripsTests : IDisposable
{
    private readonly TempData _temp = new();
    private readonly ManualTime _time = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_recorder_judges_an_older_segment_in_its_idle_time_and_relabels_it_where_that_is_configured(bool relabels)
    {
        var segment = await DamagedArchive.MakeAsync(_temp, new StripFigures(25, 1, 11.25, 14));
        await using (var store = _temp.Open())
        {
            using var hall = new HallRecorder(
                [Plan(relabels)], [], new OpeningHours(null, BuiltInCalendar.Instance), store, new RecordingLimits(Duration.FromMinutes(1), TimeSpan.FromSeconds(5), 0, new QueueLimits()),
                new OutboundSockets(AllowedHosts.Parse(["127.0.0.1"]), _time), _temp.Clock, _time, NullLoggerFactory.Instance);
            var status = hall.Health.Cameras[0];
            using var stop = new CancellationTokenSource();
            var running = hall.RunAsync(stop.Token);
            await Eventually.True(
                () =>
                {
                    _time.Advance(Duration.FromSeconds(10));
                    return relabels ? status.Older.Relabelled == 1 : status.Older.Segments == 1;
                },
                "the older segment is done");
            await stop.CancelAsync();
            await running;

            var older = status.Older;
            Assert.Equal((1, 1, relabels ? 1 : 0), (older.Segments, older.Damaged, older.Relabelled));
            Assert.True(older.WorstDb < StripFigures.LimitDb && older.Cost > TimeSpan.Zero, $"{older}");
            var shown = hall.Health.Report().Cameras[0].Strip!;
            Assert.Equal((older.Damaged, older.Relabelled), (shown.Older!.Damaged, shown.Older.Relabelled));
        }

        using var catalog = _temp.Read();
        Assert.Equal(50, catalog.StripCheck(segment)!.Pictures);
        Assert.Equal(relabels ? 1 : 0, catalog.RelabelledFiles().Count);
        Assert.Equal(segment.Sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(_temp.Data.Locate(segment.Path)))));
        Assert.True(_temp.Check().Ok);
    }

    public void Dispose() => _temp.Dispose();

    private static CameraPlan Plan(bool relabels) => new(
        "gate-1",
        "Gate",
        new RtspOptions { Uri = new Uri("rtsp://127.0.0.1:1/none") },
        new PixelLabelSettings(Labels.Hall, new LabelStyle(), Labels.FakeFont(), VideoCodec.H264, null, "ultrafast", 2_000_000, 2, 1),
        PrefersStrip: true,
        GuardShare: 0.003,
        relabels);
}
