using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Overlay;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Guard;
using Supervision.Recorder.Pipeline;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Codecs;
using Supervision.Tests.Media.Rtsp;
using Supervision.Tests.Overlay;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Guard;

/// <summary>What a refusal in one life of the program means for the next.</summary>
public sealed class LastDamageTests : IDisposable
{
    private static readonly StripFigures Bad = new(25, 1, 11.25, 14);

    private readonly TempData _temp = new();
    private readonly ManualTime _time = new();
    private readonly MemoryLogger _logger = new();
    private readonly CameraStatus _status = new("gate-1", "Gate", "auto");

    [Fact]
    public async Task The_same_stream_starts_with_pixels_for_the_same_reason()
    {
        await DamagedArchive.MakeAsync(_temp, Bad);
        var damage = LastDamage.Find(_temp.Data, "gate-1", _logger)!;
        using var guard = Guard();
        var watched = new CameraGuard(guard, 0.001, _status, _time, NullLogger.Instance);

        watched.Remember(damage);

        using var path = Paths(watched).CreateVideo(DamagedArchive.Stream, 25, isThinned: false);
        Assert.Equal("pixels", path.Label);
        Assert.Equal("the strip shows in the picture's last rows: 11.3 dB in the worst of 25 pictures, 30 dB are needed", _status.LabelReason);
        Assert.Equal(_status.LabelReason, _status.StripTrouble);
        Assert.Equal((0, 11.25), (_status.Guard.Samples, _status.Guard.WorstDb));
    }

    [Fact]
    public async Task Another_stream_gets_the_strip_and_what_was_shown_goes()
    {
        await DamagedArchive.MakeAsync(_temp, Bad);
        using var guard = Guard();
        var watched = new CameraGuard(guard, 0.001, _status, _time, NullLogger.Instance);
        watched.Remember(LastDamage.Find(_temp.Data, "gate-1", _logger)!);
        var other = TestClip.FormatOf(StripClip.Make(StripClip.IntraOnly));

        using var path = Paths(watched).CreateVideo(other, 25, isThinned: false);

        Assert.Equal(("strip", "", ""), (path.Label, _status.LabelReason, _status.StripTrouble));
        Assert.Null(_status.Guard.Last);
    }

    [Fact]
    public async Task A_good_sample_or_none_keeps_nothing_in_mind()
    {
        await DamagedArchive.MakeAsync(_temp, Bad);
        await using (var store = _temp.Open())
        {
            await store.Catalog.AddStripSampleAsync("gate-1", Footage.Noon, Footage.Noon, Bad with { WorstDb = 50 }, NodaTime.Duration.Zero);
        }

        Assert.Null(LastDamage.Find(_temp.Data, "gate-1", _logger));
        Assert.Null(LastDamage.Find(_temp.Data, "gate-2", _logger));
    }

    [Fact]
    public async Task Where_the_segment_is_gone_the_next_sample_decides()
    {
        var segment = await DamagedArchive.MakeAsync(_temp, Bad);
        File.Delete(_temp.Data.Locate(segment.Path));

        Assert.Null(LastDamage.Find(_temp.Data, "gate-1", _logger));
        Assert.Contains(segment.Path, Assert.Single(_logger.Lines), StringComparison.Ordinal);
    }

    public void Dispose() => _temp.Dispose();

    private StripGuard Guard() => new(new GuardBudget(_time), (_, _) => Task.CompletedTask, NullLogger.Instance);

    private MediaPaths Paths(CameraGuard guard) => new(
        new PixelLabelSettings(Labels.Hall, new LabelStyle(), Labels.FakeFont(), VideoCodec.H264, null, "ultrafast", 2_000_000, 2, 1),
        prefersStrip: true,
        _status,
        guard,
        _time,
        NullLogger.Instance);
}
