using FsCheck;
using FsCheck.Fluent;

using Supervision.Recorder.Configuration;
using Supervision.Recorder.Disks;

namespace Supervision.Tests.Recorder.Disks;

/// <summary>Who stands back on a full disk: the least important first, and nobody to and fro.</summary>
public sealed class FullDiskPlanTests
{
    private const long MinFree = 8000;

    [Fact]
    public void A_more_important_camera_never_stands_back_while_a_less_important_one_records() => Check.QuickThrowOnFailure(Prop.ForAll(Walks.ToArbitrary(), walk =>
    {
        var plan = new FullDiskPlan(walk.Cameras, WhenFull.Priority, MinFree);
        var steps = 0;
        foreach (var free in walk.Free)
        {
            steps = plan.Next(steps, free);
            var back = plan.Cameras(steps).ToHashSet();
            var recording = walk.Cameras.Where(camera => !back.Contains(camera.Camera)).ToList();
            Assert.All(walk.Cameras.Where(camera => back.Contains(camera.Camera)), gone => Assert.All(recording, there => Assert.True(there.Priority < gone.Priority)));
            Assert.True(free <= MinFree || back.Count == 0, $"{free} free, {back.Count} stand back");
            Assert.True(free >= MinFree / 8 || recording.Count == 0, $"{free} free, {recording.Count} record");
        }
    }));

    [Fact]
    public void Each_step_is_an_automaton_of_its_own() => Check.QuickThrowOnFailure(Prop.ForAll(Walks.ToArbitrary(), walk =>
    {
        var plan = new FullDiskPlan(walk.Cameras, WhenFull.Priority, MinFree);
        var (steps, each) = (0, new bool[plan.Steps]);
        foreach (var free in walk.Free)
        {
            steps = plan.Next(steps, free);
            for (var step = 0; step < each.Length; step++)
            {
                each[step] = free < plan.StandsBackBelow(step) || (each[step] && free <= plan.ComesBackAbove(step));
            }

            Assert.Equal(each.Count(stands => stands), steps);
        }
    }));

    [Fact]
    public void Nothing_changes_while_the_space_does_not() => Check.QuickThrowOnFailure(Prop.ForAll(Walks.ToArbitrary(), walk =>
    {
        var plan = new FullDiskPlan(walk.Cameras, WhenFull.Priority, MinFree);
        foreach (var free in walk.Free)
        {
            var once = plan.Next(plan.Steps, free);
            Assert.Equal(once, plan.Next(once, free));
        }
    }));

    [Fact]
    public void By_stop_all_go_at_once_and_come_back_at_once()
    {
        var plan = new FullDiskPlan([("a", 1), ("b", 9)], WhenFull.Stop, MinFree);
        Assert.Equal((0, 1, 1, 0), (plan.Next(0, 4000), plan.Next(0, 3999), plan.Next(1, 8000), plan.Next(1, 8001)));
        Assert.Equal(["a", "b"], plan.Cameras(1));
    }

    [Fact]
    public void By_thin_all_record_key_frames_only_before_all_go() => Check.QuickThrowOnFailure(Prop.ForAll(Walks.ToArbitrary(), walk =>
    {
        var plan = new FullDiskPlan(walk.Cameras, WhenFull.Thin, MinFree);
        Assert.Equal([4000L, 1000], Enumerable.Range(0, plan.Steps).Select(plan.StandsBackBelow));
        var all = walk.Cameras.Select(camera => camera.Camera).ToList();
        var steps = 0;
        foreach (var free in walk.Free)
        {
            steps = plan.Next(steps, free);
            Assert.Equal(steps > 0 ? all : [], plan.Thinned(steps));
            Assert.Equal(steps > 1 ? all : [], plan.Cameras(steps));
            Assert.True((free >= 4000 || steps > 0) && (free >= 1000 || steps == 2) && (free <= 2000 || steps < 2) && (free <= 8000 || steps == 0), $"{free} free, step {steps}");
        }
    }));

    [Fact]
    public void By_priority_they_go_one_after_the_other()
    {
        var plan = new FullDiskPlan([("a", 1), ("b", 9), ("c", 5), ("d", 9)], WhenFull.Priority, MinFree);
        Assert.Equal([4000L, 2500, 1000], Enumerable.Range(0, 3).Select(plan.StandsBackBelow));
        Assert.Equal(["b", "d"], plan.Cameras(plan.Next(0, 3999)));
        Assert.Equal(["b", "d", "c"], plan.Cameras(plan.Next(0, 2499)));
        Assert.Equal(["b", "d", "c", "a"], plan.Cameras(plan.Next(0, 0)));
    }

    private static Gen<Walk> Walks =>
        from count in Gen.Choose(1, 8)
        from priorities in Gen.Choose(1, 9).ArrayOf(count)
        from free in Gen.Choose(0, 9000).Select(value => (long)value).ListOf()
        select new Walk([.. priorities.Select((priority, number) => ($"cam{number}", priority))], [.. free]);

    private sealed record Walk(IReadOnlyList<(string Camera, int Priority)> Cameras, IReadOnlyList<long> Free);
}
