using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Guard;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Guard;

/// <summary>When samples are taken and what they may cost, under a clock of the test's.</summary>
public sealed class GuardScheduleTests
{
    private static readonly StripFigures Calm = new(50, 10, 50, 60);
    private static readonly StripFigures Conspicuous = new(50, 10, 35, 50);
    private static readonly TimeSpan Cost = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan LongSegment = TimeSpan.FromSeconds(12);
    private const double Share = 0.001;
    private const int Cameras = 4;

    private readonly ManualTime _time = new();

    [Fact]
    public void The_first_sample_is_due_at_once_and_the_next_when_the_budget_has_paid_for_it()
    {
        var schedule = new GuardSchedule(Share, _time);
        Assert.True(schedule.IsDue);

        Assert.Equal(TimeSpan.FromSeconds(500), schedule.Note(Cost, Calm));

        Assert.False(schedule.IsDue);
        _time.Advance(Duration.FromSeconds(499));
        Assert.False(schedule.IsDue);
        _time.Advance(Duration.FromSeconds(1));
        Assert.True(schedule.IsDue);
    }

    [Fact]
    public void Calm_cameras_are_sampled_seldom_until_something_shows()
    {
        var schedule = new GuardSchedule(Share, _time);
        var waits = Enumerable.Range(0, GuardSchedule.CalmAfter).Select(_ => schedule.Note(Cost, Calm)).ToList();

        Assert.All(waits.SkipLast(1), wait => Assert.Equal(TimeSpan.FromSeconds(500), wait));
        Assert.Equal(TimeSpan.FromSeconds(1800), waits[^1]);
        Assert.Equal(TimeSpan.FromSeconds(500), schedule.Note(Cost, Conspicuous));
        Assert.Equal(TimeSpan.FromSeconds(500), schedule.Note(Cost, Calm));
        Assert.Equal(TimeSpan.FromSeconds(500), schedule.Note(Cost, figures: null));
    }

    [Fact]
    public void Cheap_samples_do_not_come_all_the_time_and_another_stream_is_sampled_at_once()
    {
        var schedule = new GuardSchedule(Share, _time);
        Assert.Equal(TimeSpan.FromSeconds(30), schedule.Note(TimeSpan.FromMilliseconds(1), Calm));
        Assert.False(schedule.IsDue);

        schedule.Forget();

        Assert.True(schedule.IsDue);
    }

    [Fact]
    public void All_cameras_together_stay_below_the_promised_share_of_a_core()
    {
        const int cameras = 64;
        var budget = new GuardBudget(_time);
        var schedules = Enumerable.Range(0, cameras).Select(_ => new GuardSchedule(Share, _time)).ToList();
        schedules.ForEach(_ => budget.AddCamera(Share));
        var spent = TimeSpan.Zero;
        for (var second = 0; second < 3600; second++)
        {
            foreach (var schedule in schedules.Where(schedule => schedule.IsDue && budget.HasRoom))
            {
                budget.Spend(Cost);
                schedule.Note(Cost, Conspicuous);
                spent += Cost;
            }

            Assert.True(spent <= (TimeSpan.FromSeconds(second) * (Share * cameras)) + Cost, $"{spent} after {second} s");
            _time.Advance(Duration.FromSeconds(1));
        }

        // Most of the budget is used: a guard that never looks would be below it too.
        Assert.True(spent > TimeSpan.FromSeconds(3600) * (0.75 * Share * cameras), $"{spent}");
    }

    [Fact]
    public void A_long_calm_is_not_followed_by_a_storm()
    {
        var budget = new GuardBudget(_time);
        budget.AddCamera(Share);
        _time.Advance(Duration.FromDays(30));
        var samples = 0;
        while (budget.HasRoom)
        {
            budget.Spend(Cost);
            samples++;
        }

        Assert.Equal(3, samples);
    }

    [Fact]
    public void Older_segments_cost_what_samples_leave_and_delay_no_sample()
    {
        var (samples, older) = Day(hasOlder: true);

        Assert.Equal(Day(hasOlder: false).Samples, samples);
        // Samples of cameras that are all conspicuous leave a fifth: that, and most of it.
        Assert.True(older > TimeSpan.FromDays(1) * (0.15 * Share * Cameras), $"{older}");
        Assert.True(samples.Count * Cost > TimeSpan.FromDays(1) * (0.75 * Share * Cameras), $"{samples.Count}");
    }

    /// <summary>A day of four conspicuous cameras: when samples were taken, and what older segments cost.</summary>
    private static (List<int> Samples, TimeSpan Older) Day(bool hasOlder)
    {
        var time = new ManualTime();
        var budget = new GuardBudget(time);
        var schedules = Enumerable.Range(0, Cameras).Select(_ => new GuardSchedule(Share, time)).ToList();
        schedules.ForEach(_ => budget.AddCamera(Share));
        Assert.False(budget.HasRoomForOlder);
        var (samples, older) = (new List<int>(), TimeSpan.Zero);
        for (var second = 0; second < 24 * 3600; second++)
        {
            foreach (var schedule in schedules.Where(schedule => schedule.IsDue && budget.HasRoom))
            {
                budget.Spend(Cost);
                schedule.Note(Cost, Conspicuous);
                samples.Add(second);
            }

            if (hasOlder && budget.HasRoomForOlder)
            {
                budget.SpendOnOlder(LongSegment);
                older += LongSegment;
            }

            var promised = (TimeSpan.FromSeconds(second) * (Share * Cameras)) + Cost + LongSegment;
            Assert.True((samples.Count * Cost) + older <= promised, $"{samples.Count} samples and {older} after {second} s");
            time.Advance(Duration.FromSeconds(1));
        }

        return (samples, older);
    }
}
