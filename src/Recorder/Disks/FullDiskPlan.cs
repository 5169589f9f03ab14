using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Disks;

/// <summary>
/// Which cameras of a disk stand back while it is full. Pure. Cameras of one priority are a step; the least important step stands back first, below half of
/// <c>storage.min_free</c>, the most important one last, below an eighth of it, the others evenly between. A step comes back at twice the space at which it went. So a more
/// important camera never stands back while a less important one records, and nothing swings to and fro. By <see cref="WhenFull.Thin"/> the first step is that all cameras
/// record key frames only, and the last one that they stand back.
/// </summary>
/// <param name="cameras">The cameras of the disk, with their priorities: 1 is the most important.</param>
/// <param name="choice">What the configuration says; by <see cref="WhenFull.Stop"/> all cameras are one step.</param>
/// <param name="minFree">Free bytes below which the alarm is raised.</param>
internal sealed class FullDiskPlan(IReadOnlyList<(string Camera, int Priority)> cameras, WhenFull choice, long minFree)
{
    private readonly IReadOnlyList<IReadOnlyList<string>> _steps = choice switch
    {
        WhenFull.Stop => [[.. cameras.Select(camera => camera.Camera)]],
        WhenFull.Thin => [[], [.. cameras.Select(camera => camera.Camera)]],
        _ => [.. cameras.GroupBy(camera => camera.Priority).OrderByDescending(group => group.Key).Select(group => (IReadOnlyList<string>)[.. group.Select(camera => camera.Camera)])],
    };

    /// <summary>With less free space something stands back.</summary>
    public static long Begins(long minFree) => minFree / 2;

    /// <summary>How many steps there are.</summary>
    public int Steps => _steps.Count;

    /// <summary>How many steps stand back with so much space.</summary>
    /// <param name="before">How many did until now, from 0 to <see cref="Steps"/>.</param>
    /// <param name="freeBytes">What may be written now.</param>
    public int Next(int before, long freeBytes)
    {
        var steps = before;
        while (steps < Steps && freeBytes < StandsBackBelow(steps))
        {
            steps++;
        }

        while (steps > 0 && freeBytes > ComesBackAbove(steps - 1))
        {
            steps--;
        }

        return steps;
    }

    /// <summary>The cameras that stand back after so many steps.</summary>
    public IEnumerable<string> Cameras(int steps) => _steps.Take(steps).SelectMany(step => step);

    /// <summary>The cameras that record no more than key frames after so many steps; those that stand back are among them, for they come back to it.</summary>
    public IEnumerable<string> Thinned(int steps) => choice is WhenFull.Thin && steps > 0 ? cameras.Select(camera => camera.Camera) : [];

    internal long StandsBackBelow(int step)
    {
        var (first, last) = (Begins(minFree), minFree / 8);
        return Steps == 1 ? first : first - ((first - last) / (Steps - 1) * step);
    }

    internal long ComesBackAbove(int step) => StandsBackBelow(step) * 2;
}
