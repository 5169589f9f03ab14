using System.Collections.Concurrent;

using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Guard;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Codecs;

namespace Supervision.Tests.Recorder.Guard;

/// <summary>Samples of real clips, judged on the guard's own thread.</summary>
public sealed class CameraGuardTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly ConcurrentQueue<(string Camera, GuardReport Report)> _notes = new();
    private readonly StripGuard _guard;
    private readonly CameraStatus _status = new("cam1", "Camera 1", "auto");

    public CameraGuardTests() => _guard = new StripGuard(
        new GuardBudget(_time),
        (camera, report) =>
        {
            _notes.Enqueue((camera, report));
            return Task.CompletedTask;
        },
        NullLogger.Instance);

    [Fact]
    public async Task A_picture_that_scrolls_up_falls_under_the_limit_and_the_strip_is_refused_for_its_stream()
    {
        var (guard, format) = await SampleAsync(StripClip.Scrolling);

        var figures = Assert.Single(_notes).Report.Figures!;
        Assert.Equal((StripSample.FirstLook, true), (figures.Pictures, figures.IsDamaged));
        Assert.False(guard.Choice.Allows(format));
        Assert.Contains($"{figures.WorstDb:0.0} dB in the worst of 12 pictures, 30 dB are needed", guard.Choice.ReasonAgainst(format), StringComparison.Ordinal);
        Assert.True(guard.Choice.Allows(format with { DecoderConfiguration = new byte[] { 1 } }));
    }

    [Fact]
    public async Task A_still_picture_is_identical_and_keeps_its_strip()
    {
        var (guard, format) = await SampleAsync(StripClip.Still);

        var (camera, report) = Assert.Single(_notes);
        Assert.Equal(("cam1", 12, 12), (camera, report.Figures!.Pictures, report.Figures.Identical));
        Assert.Equal((100, 100), (report.Figures.WorstDb, report.Figures.MeanDb));
        Assert.True(report.Cost > TimeSpan.Zero);
        Assert.Equal(StripClip.Noon, report.Start);
        Assert.True(guard.Choice.Allows(format));
        Assert.Equal((1, false), (_status.Guard.Samples, _status.Guard.IsExact));
        Assert.Equal(report.Cost, _status.Guard.Cost);
    }

    [Fact]
    public void A_stream_that_is_exact_by_its_own_declaration_is_never_sampled()
    {
        var format = TestClip.FormatOf(StripClip.Make(StripClip.IntraOnly));
        var guard = new CameraGuard(_guard, 0.001, _status, _time, NullLogger.Instance);

        Assert.Null(guard.Watch(format, StripClip.StripFor(format)));
        Assert.True(_status.Guard.IsExact);
    }

    [Fact]
    public void Only_a_declaration_makes_a_stream_exact()
    {
        var format = TestClip.FormatOf(StripClip.Make(StripClip.Still));
        Assert.False(StripClip.StripFor(format).IsExactByDeclaration);

        Assert.True(StripClip.StripFor(StripClip.Bounded(format)).IsExactByDeclaration);
    }

    [Fact]
    public void Who_finds_no_place_is_sampled_later()
    {
        var guards = Enumerable.Range(0, 3).Select(_ => new CameraGuard(_guard, 0.001, _status, _time, NullLogger.Instance)).ToList();

        Assert.Equal([true, true, false], guards.Select(guard => guard.TryBegin()));
        Assert.Equal([false, false, false], guards.Select(guard => guard.TryBegin()));
    }

    /// <summary>So that each camera of a large hall has its first sample soon.</summary>
    [Fact]
    public void The_first_sample_of_a_stream_is_short_and_the_next_a_whole_group()
    {
        var format = TestClip.FormatOf(StripClip.Make(StripClip.Still));
        var guard = new CameraGuard(_guard, 0.001, _status, _time, NullLogger.Instance);
        using var watch = guard.Watch(format, StripClip.StripFor(format));
        Assert.Equal(StripSample.FirstLook, guard.WantedPictures);

        guard.Judged(format, new GuardReport(StripClip.Noon, StripClip.Noon, new StripFigures(12, 12, 100, 100), TimeSpan.FromMilliseconds(100)));
        Assert.Equal(StripSample.MaxPictures, guard.WantedPictures);

        using var other = guard.Watch(format with { DecoderConfiguration = new byte[] { 1 } }, StripClip.StripFor(format));
        Assert.Equal(StripSample.FirstLook, guard.WantedPictures);
    }

    [Fact]
    public void A_sample_is_bounded_whatever_the_camera_sends()
    {
        var format = new VideoFormat(VideoCodec.H264, 640, 360, ReadOnlyMemory<byte>.Empty);
        using var sample = new StripSample(new CameraGuard(_guard, 0.001, _status, _time, NullLogger.Instance), format, format, StripClip.Noon);
        using var labelled = AccessUnit.Rent();
        labelled.Write(new byte[10]);
        while (!sample.IsFull)
        {
            var picture = AccessUnit.Rent();
            picture.Write(new byte[100_000]);
            sample.Add(picture, labelled, StripClip.Noon);
        }

        Assert.InRange(sample.Pictures.Count, 2, (StripSample.MaxBytes / 100_000) + 1);
    }

    public void Dispose() => _guard.Dispose();

    private async Task<(CameraGuard Guard, VideoFormat Format)> SampleAsync(string coding)
    {
        var path = StripClip.Make(coding);
        var format = TestClip.FormatOf(path);
        var strip = StripClip.StripFor(format);
        var guard = new CameraGuard(_guard, 0.001, _status, _time, NullLogger.Instance);
        using var stop = new CancellationTokenSource();
        var running = _guard.RunAsync(stop.Token);
        using (var watch = guard.Watch(format, strip)!)
        {
            foreach (var (original, labelled) in StripClip.Pairs(TestClip.UnitsOf(path), strip))
            {
                using (labelled)
                {
                    watch.Take(original, labelled, StripClip.Noon + Duration.FromMilliseconds(original.Timestamp / 90));
                }
            }
        }

        await Eventually.True(() => !_notes.IsEmpty, "the sample is judged");
        await stop.CancelAsync();
        await running;
        return (guard, format);
    }
}
