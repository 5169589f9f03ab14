using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Backup;
using Supervision.Retention.Journal;
using Supervision.Retention.Verification;

namespace Supervision.Tests.Retention.Backup;

/// <summary>
/// Cut before and after each step that others can see: calls of the store, records of the journal. Afterwards archive and backup are explained as they stand, nothing is said to be there that
/// is not, and the next run comes to the same end.
/// </summary>
public sealed class BackupStepTests : IDisposable
{
    private static readonly RetentionTerm Keep = new(30, CountingConvention.CalendarDays, 0);

    private readonly BackupHall _hall = new();

    public void Dispose() => _hall.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_copy(bool after)
    {
        await _hall.RecordAsync(1);

        var steps = await CutEverywhereAsync(after, keep: null, _ => true, async target =>
        {
            var run = await _hall.RunAsync(target);
            Assert.True(run is { IsComplete: true, Deleted: 0 });
            Assert.Equal(2, _hall.Read(catalog => catalog.Copies(target.Id)).Count);
        });

        Assert.Contains("note SegmentsCopied", steps);
        Assert.Contains("forget state/", steps);
        Assert.Contains(steps, step => step.StartsWith("put state/0", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_pruning_past_the_ceiling(bool after)
    {
        await _hall.RecordAsync(2);
        await _hall.HoldAsync("gate-2");
        _hall.Temp.Clock.Now += Duration.FromDays(90);
        await _hall.SynchroniseAsync(_hall.Temp.Clock.Now);

        var steps = await CutEverywhereAsync(after, Keep, step => step.StartsWith("list archive", StringComparison.Ordinal) || step.StartsWith("delete archive", StringComparison.Ordinal) || step == "note CopiesGone", async target =>
        {
            await _hall.RunAsync(target);
            Assert.Equal(["gate-2 1-1"], _hall.Read(catalog => catalog.Copies(target.Id)).Select(range => $"{range.Camera} {range.FirstSequence}-{range.LastSequence}"));
            Assert.EndsWith("-0000000001.mp4", Assert.Single(Directory.EnumerateFiles(target.Store.Place, "*.mp4", SearchOption.AllDirectories)), StringComparison.Ordinal);
            Assert.False(File.Exists(Path.Combine(_hall.Temp.Data.Root, "backup", $"{target.Id}.leaving")));
        });

        Assert.Equal(2, steps.Count(step => step == "note CopiesGone"));
        Assert.Equal(6, steps.Count(step => step.StartsWith("delete", StringComparison.Ordinal)));
    }

    /// <summary>Dies at each step of a run, on a backup of its own each time.</summary>
    private async Task<List<string>> CutEverywhereAsync(bool after, RetentionTerm? keep, Func<string, bool> counts, Func<BackupTarget, Task> finish)
    {
        for (var step = 1; ; step++)
        {
            var target = await _hall.NewTargetAsync($"nas{step}");
            if (keep is not null)
            {
                await _hall.RunAsync(target);
            }

            var store = new CutStore(target.Store, counts) { At = step, After = after };
            Task Note(JournalRecord record, Func<JournalRecord, Task> note) => store.StepAsync($"note {record.GetType().Name}", async () =>
            {
                await note(record);
                return true;
            });
            try
            {
                await _hall.RunAsync(target with { Store = store, Keep = keep }, Note);
                Assert.InRange(step, 8, 300);
                return store.Steps;
            }
            catch (SimulatedCrashException)
            {
                await ExplainedAsync(target, $"step {step}, {(after ? "after" : "before")} {store.Steps[^1]}");
            }

            await finish(target with { Keep = keep });
        }
    }

    private async Task ExplainedAsync(BackupTarget target, string where)
    {
        Assert.DoesNotContain(_hall.Temp.Check().Findings, finding => finding.Code != FindingCode.Silent);
        var verified = await _hall.VerifyAsync(heal: false, targets: target);
        Assert.True(verified.Ok, $"{where}: {string.Join("; ", verified.Findings)}");
    }
}
