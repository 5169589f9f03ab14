using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Pipeline;
using Supervision.Recorder.Sound;

namespace Supervision.Tests.Recorder.Sound;

/// <summary>What a pickup's timestamps and packets may do, and what is heard of it: nothing that clicks, and everything at its place.</summary>
public sealed class JumpTests
{
    // The steepest step of a sine of 440 Hz and half of full scale at 48 kHz. The coder makes it up to 1.7 times as steep where nothing happens at all
    // (a test says so); a sine that is just cut off makes more than 3 times of it.
    private const double SineStep = 0.5 * 2 * Math.PI * 440 / PickupFormat.Rate;
    private const double MostStep = SineStep * 1.75;

    // The coder's first frames.
    private const int Begin = 4096;

    private static readonly Duration Frame = PickupFormat.Length(1024);

    [Fact]
    public async Task The_coder_alone_makes_the_sine_this_steep()
    {
        await using var bench = new SoundBench();
        bench.Hear(Duration.FromSeconds(10));
        bench.Finish();
        Assert.InRange(bench.LargestStep(Begin), SineStep * 0.9, MostStep);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-3)]
    [InlineData(86_400)]
    [InlineData(-100_000)]
    public async Task Timestamps_that_jump_alone_are_not_believed(int seconds)
    {
        await using var bench = new SoundBench();
        bench.Hear(Duration.FromSeconds(5));
        bench.Microphone.TimestampShift += seconds * SkewedMicrophone.Rate;
        bench.Hear(Duration.FromSeconds(5));
        bench.Finish();

        Assert.InRange(bench.LargestStep(Begin), SineStep * 0.9, MostStep);
        AssertUnbroken(bench.Moments);
        Assert.InRange((bench.Moments[^1] - bench.Moments[0]).TotalSeconds, 9.9, 10.1);
        Assert.Empty(await bench.GapsAsync());
    }

    [Theory]
    [InlineData(3.0)]
    [InlineData(20.0)]
    public async Task What_is_missing_is_a_gap_of_its_length_without_a_click(double seconds)
    {
        await using var bench = new SoundBench();
        bench.Hear(Duration.FromSeconds(5));
        bench.Microphone.Skip(Duration.FromSeconds(seconds));
        bench.Hear(Duration.FromSeconds(5));
        bench.Finish();

        Assert.InRange(bench.LargestStep(Begin), SineStep * 0.9, MostStep);
        var gap = Assert.Single(await bench.GapsAsync());
        Assert.Equal(("gate-1", "mic1", GapCause.Network), (gap.Camera, gap.Track, gap.Cause));
        AssertMissing(bench, gap, 5, 5 + seconds);
    }

    [Fact]
    public async Task A_moment_that_is_missing_is_silence_and_a_gap()
    {
        await using var bench = new SoundBench();
        bench.Hear(Duration.FromSeconds(5));
        bench.Microphone.Skip(Duration.FromMilliseconds(200));
        bench.Hear(Duration.FromSeconds(5));
        bench.Finish();

        Assert.InRange(bench.LargestStep(Begin), SineStep * 0.9, MostStep);
        AssertUnbroken(bench.Moments);
        var gap = Assert.Single(await bench.GapsAsync());
        Assert.InRange((gap.Start - bench.Epoch).TotalSeconds, 4.999, 5.001);
        Assert.InRange((gap.End!.Value - bench.Epoch).TotalSeconds, 5.199, 5.201);
    }

    [Fact]
    public async Task Sound_that_comes_again_from_three_seconds_ago_in_the_recorders_time_is_left_out_without_a_click()
    {
        // The device sends its last three seconds once more, at once, and goes on.
        await using var bench = new SoundBench();
        bench.Hear(Duration.FromSeconds(5));
        bench.Microphone.Skip(Duration.FromSeconds(-3));
        bench.Hear(Duration.FromSeconds(6));
        bench.Finish();

        Assert.InRange(bench.LargestStep(Begin), SineStep * 0.9, MostStep);
        Assert.All(bench.Moments.Zip(bench.Moments.Skip(1)), pair => Assert.True(pair.Second - pair.First >= Frame - Duration.FromMilliseconds(1)));
    }

    [Fact]
    public async Task Sound_that_comes_too_late_for_its_pictures_is_a_gap_and_not_stored_elsewhere()
    {
        await using var bench = new SoundBench();
        bench.Hear(Duration.FromSeconds(5));
        // The network holds eight seconds back and delivers them at once; five are waited for.
        var held = Duration.FromSeconds(8);
        var resumed = bench.Microphone.Now + 8;
        bench.Hear(held, () => Duration.FromSeconds(resumed - bench.Microphone.Now));
        bench.Hear(Duration.FromSeconds(3));
        bench.Finish();

        var gap = Assert.Single(await bench.GapsAsync());
        Assert.Contains("too late", gap.Detail, StringComparison.Ordinal);
        AssertMissing(bench, gap, 5, 7.975);
    }

    [Theory]
    [InlineData(3_600)]
    [InlineData(-3_600)]
    public async Task A_step_of_the_hosts_clock_begins_anew_at_the_new_time(int seconds)
    {
        await using var bench = new SoundBench();
        bench.Hear(Duration.FromSeconds(5));
        bench.Time.StepWall(Duration.FromSeconds(seconds));
        var stepped = bench.Time.GetCurrentInstant();
        bench.Hear(Duration.FromSeconds(5));
        bench.Finish();
        Assert.InRange((bench.Moments[^1] - stepped).TotalSeconds, 4.5, 5.5);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(250)]
    [InlineData(-250)]
    public async Task The_offset_moves_the_sound(int milliseconds)
    {
        await using var bench = new SoundBench(offsetMs: milliseconds);
        bench.Hear(Duration.FromSeconds(3));
        bench.Finish();
        var frames = bench.Moments.Select(moment => ((moment - bench.Epoch).TotalMilliseconds - milliseconds) / Frame.TotalMilliseconds).ToList();
        Assert.All(frames, frame => Assert.InRange(frame - Math.Round(frame), -0.01, 0.01));
        Assert.Equal(Math.Floor(3000 / Frame.TotalMilliseconds), Math.Round(frames[^1]));
    }

    [Fact]
    public async Task A_pickup_that_is_lost_leaves_a_gap_exactly_up_to_its_return()
    {
        await using var bench = new SoundBench();
        bench.Hear(Duration.FromSeconds(5));
        bench.Finish(new Discontinuity(GapCause.PickupOff, "no answer"));
        bench.Microphone.Skip(Duration.FromSeconds(30));
        bench.Hear(Duration.FromSeconds(3));
        bench.Finish();

        var gap = Assert.Single(await bench.GapsAsync());
        Assert.Equal(GapCause.PickupOff, gap.Cause);
        Assert.InRange((gap.Start - bench.Epoch).TotalSeconds, 4.999, 5.001);
        AssertMissing(bench, gap, 5, 35);
        Assert.InRange(bench.LargestStep(Begin), SineStep * 0.9, MostStep);
    }

    /// <summary>A gap lies where sound is missing, and holds not one frame. What the coder still had when nothing more came may be missing with it.</summary>
    private static void AssertMissing(SoundBench bench, Gap gap, double from, double to)
    {
        Assert.InRange((gap.Start - bench.Epoch).TotalSeconds, from - 0.08, from + 0.001);
        Assert.InRange((gap.End!.Value - bench.Epoch).TotalSeconds, to - 0.001, to + 0.03);
        Assert.DoesNotContain(bench.Moments, moment => moment >= gap.Start && moment + (Frame * 2) <= gap.End);
        Assert.Contains(bench.Moments, moment => moment <= gap.Start && moment + (Frame * 2) >= gap.Start);
    }

    private static void AssertUnbroken(IEnumerable<Instant> moments) =>
        Assert.All(moments.Zip(moments.Skip(1)), pair => Assert.InRange((pair.Second - pair.First - Frame).TotalMilliseconds, -0.01, 0.01));
}
