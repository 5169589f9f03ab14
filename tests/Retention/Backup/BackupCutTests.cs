using Supervision.Retention.Archive;
using Supervision.Retention.Backup;
using Supervision.Retention.Stores;
using Supervision.Retention.Verification;

namespace Supervision.Tests.Retention.Backup;

/// <summary>Cut at every step of copying, healing and restoring: the next try comes to the same end.</summary>
public sealed class BackupCutTests
{
    [Fact]
    public async Task A_copy_that_is_cut_anywhere_is_finished_by_the_next_run()
    {
        using var hall = new BackupHall();
        await hall.RecordAsync(1);
        for (var step = 1; ; step++)
        {
            // Each step has a backup of its own: recording anew for each of them would take most of the time.
            var target = await hall.NewTargetAsync($"nas{step}");
            var files = new FaultyFiles { CrashAt = step };
            try
            {
                await hall.RunAsync(target with { Store = hall.Store(target.Id, files) });
                Assert.InRange(step, 30, 500);
                return;
            }
            catch (SimulatedCrashException)
            {
                files.CutPower();
            }

            var result = await hall.RunAsync(target);

            Assert.True(result.IsComplete);
            var verified = await hall.VerifyAsync(targets: target);
            Assert.True(verified is { Ok: true, Copies: 2, Findings.Count: 0 }, $"step {step}, {files.Steps[^1]}: {string.Join("; ", verified.Findings)}");
        }
    }

    [Fact]
    public async Task A_note_that_is_cut_is_made_by_the_next_run_without_sending_again()
    {
        using var hall = new BackupHall();
        await hall.RecordAsync(2);
        await hall.PrepareAsync();
        await Assert.ThrowsAsync<SimulatedCrashException>(() => hall.RunAsync(note: (_, _) => throw new SimulatedCrashException()));

        var result = await hall.RunAsync();

        Assert.Equal((4L, 2L), (result.Segments, result.Found));
    }

    [Fact]
    public async Task A_restore_that_is_cut_anywhere_is_finished_by_the_next_one()
    {
        using var hall = new BackupHall();
        await hall.RecordAsync(2);
        await hall.PrepareAsync();
        await hall.RunAsync(hall.Target(passphrase: BackupHall.Passphrase));
        await hall.RecordAsync(1, Footage.Noon + (Footage.Second * 10));
        await hall.RunAsync(state: false);
        for (var step = 1; ; step++)
        {
            var files = new FaultyFiles { CrashAt = step };
            try
            {
                await hall.RestoreAsync(files);
                Assert.InRange(step, 30, 500);
                Assert.DoesNotContain(hall.CheckRestored().Findings, finding => finding.Path is not null);
                return;
            }
            catch (SimulatedCrashException)
            {
                files.CutPower();
                Assert.Throws<DataDirectoryException>(() => DataDirectory.Open(hall.NewData));
            }

            var result = await hall.RestoreAsync();
            Assert.True(result is { Ok: true, Segments: 6 }, $"step {step}, {files.Steps[^1]}: {result}");
            Directory.Delete(hall.NewData, recursive: true);
        }
    }

    [Fact]
    public async Task A_healing_that_is_cut_anywhere_is_finished_by_the_next_one()
    {
        using var hall = new BackupHall();
        await hall.RecordAsync(1);
        await hall.PrepareAsync();
        await hall.RunAsync();
        var segment = hall.Segments()[0];
        var right = await File.ReadAllBytesAsync(segment);
        for (var step = 1; ; step++)
        {
            BackupHall.Flip(segment);
            File.Delete(segment + ".damaged");
            var files = new FaultyFiles { CrashAt = step };
            try
            {
                await hall.VerifyAsync(files: files);
                Assert.InRange(step, 4, 50);
                Assert.Equal(step, Healings()); // Each is noted, whoever finished it.
                return;
            }
            catch (SimulatedCrashException)
            {
                files.CutPower();
            }

            Assert.DoesNotContain(hall.Temp.Check(deep: false).Findings, finding => finding.Code == FindingCode.UnknownFile);
            await using (hall.Temp.Open())
            {
                Assert.DoesNotContain(hall.Temp.ArchiveFilesNow(), path => path.EndsWith(".healing", StringComparison.Ordinal));
            }

            var healings = Healings();
            var result = await hall.VerifyAsync();
            Assert.True(result.Ok, $"step {step}, {files.Steps[^1]}: {string.Join("; ", result.Findings)}");
            Assert.Equal(step, healings + result.Findings.Count(finding => finding.Place == BackupFinding.Archive));
            Assert.Equal(right, await File.ReadAllBytesAsync(segment));
        }

        int Healings() => Directory.EnumerateFiles(hall.Temp.Data.JournalPath).SelectMany(File.ReadAllLines).Count(line => line.Contains("\"segment-healed\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("append", ArchiveCause.DiskFull, StoreFault.Full)]
    [InlineData("create", ArchiveCause.ReadOnly, StoreFault.ReadOnly)]
    [InlineData("fsync", ArchiveCause.IoError, StoreFault.Broken)]
    [InlineData("mkdir", ArchiveCause.AccessDenied, StoreFault.Refused)]
    public async Task What_a_disk_refuses_is_told_and_what_was_copied_is_noted(string name, ArchiveCause cause, StoreFault fault)
    {
        using var hall = new BackupHall();
        await hall.RecordAsync(2);
        await hall.PrepareAsync();
        var second = hall.Segments()[1];
        var files = new FaultyFiles { Fault = (step, path) => step == name && (name == "mkdir" || path.Contains(Path.GetFileName(second), StringComparison.Ordinal)) ? cause : null };

        var error = await Assert.ThrowsAsync<StoreException>(() => hall.RunAsync(hall.Target(files)));

        Assert.Equal(fault, error.Fault);
        Assert.Equal(name == "mkdir" ? [] : ["1-1"], hall.Read(catalog => catalog.Copies("nas", "gate-1")).Select(range => $"{range.FirstSequence}-{range.LastSequence}"));
        Assert.True((await hall.RunAsync()).IsComplete);
    }
}
