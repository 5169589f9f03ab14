using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Calendar;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>Runs begin and end with key frames around what the schedule asks for.</summary>
public sealed class ScheduledRunTests : IDisposable
{
    // The bench begins at 9:00 in Beijing on a Friday.
    private readonly ProcessorBench _bench = new(hours: new RecordingHours(RecordingSchedule.Parse("fri 09:03-09:05"), BuiltInCalendar.Instance));

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_run_goes_from_the_first_key_frame_of_the_margin_to_the_first_behind_it()
    {
        _bench.Pictures(25 * 60 * 8, gop: 200);
        await _bench.FinishAsync();

        var first = _bench.Sink.Segments[0].Start;
        var (end, why) = Assert.Single(_bench.Sink.Ends);
        Assert.Single(_bench.Sink.Runs);
        Assert.InRange((first - At(9, 2)).TotalSeconds, 0, 8);
        Assert.InRange((end - At(9, 6)).TotalSeconds, 0, 8);
        Assert.Equal((GapCause.Planned, "the schedule does not ask for it: fri 09:03-09:05"), (why.Cause, why.Detail));
        Assert.Equal(end, _bench.Sink.Fragments.Last().End);
        Assert.Equal(0, _bench.Status.HeldBack);
        Assert.All(_bench.Sink.Segments, segment => Assert.True(segment.Fragments[0].StartsWithKeyFrame));
    }

    [Fact]
    public async Task Without_a_key_frame_the_run_goes_on_so_that_nothing_that_is_asked_for_is_cut()
    {
        _bench.Pictures(25 * 60 * 2, gop: 50);
        _bench.Pictures(25 * 60 * 6, gop: 1_000_000);
        await _bench.FinishAsync();

        var (end, why) = Assert.Single(_bench.Sink.Ends);
        Assert.Equal(GapCause.RecorderStopped, why.Cause);
        Assert.True(end > At(9, 7));
    }

    [Fact]
    public async Task What_is_lost_while_nothing_is_asked_for_begins_no_run()
    {
        _bench.Pictures(50);
        _bench.Picture(lost: 7);
        _bench.Pictures(50);
        await _bench.FinishAsync();

        Assert.Empty(_bench.Sink.Runs);
        Assert.Empty(_bench.Sink.Ends);
    }

    [Fact]
    public async Task A_clock_that_is_set_into_the_time_that_is_asked_for_begins_a_run_and_one_set_out_of_it_ends_it()
    {
        _bench.Pictures(100);
        _bench.Time.StepWall(Duration.FromMinutes(3));
        _bench.Pictures(200);
        _bench.Time.StepWall(Duration.FromHours(1));
        _bench.Pictures(200);
        await _bench.FinishAsync();

        Assert.Single(_bench.Sink.Runs);
        Assert.Single(_bench.Sink.Ends);
        Assert.InRange((_bench.Sink.Segments[0].Start - At(9, 3)).TotalSeconds, 0, 10);
    }

    private static Instant At(int hour, int minute) => Instant.FromUtc(2026, 11, 20, hour - 8, minute);
}
