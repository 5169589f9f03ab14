using NodaTime;

using Supervision.Retention.Archive;
using Supervision.Retention.Journal;

namespace Supervision.Tests.Retention;

public sealed class JournalTests
{
    [Fact]
    public void A_torn_tail_is_told_and_cut_off()
    {
        using var temp = new TempData();
        Write(temp, "a", "b");
        var file = Path.Combine(temp.Data.JournalPath, "2026-11-22.jsonl");
        File.AppendAllText(file, "{\"type\":\"configu");
        var torn = JournalReader.Read(temp.Data.JournalPath);
        Assert.Equal(2, torn.Records.Count);
        Assert.True(Assert.Single(torn.Damages).IsTornTail);
        Write(temp, "c");
        var whole = JournalReader.Read(temp.Data.JournalPath);
        Assert.Equal([1, 2, 3], whole.Records.Select(record => record.Number));
        Assert.Empty(whole.Damages);
    }

    [Fact]
    public void A_damaged_line_costs_only_itself()
    {
        using var temp = new TempData();
        Write(temp, "a", "b", "c");
        var file = Path.Combine(temp.Data.JournalPath, "2026-11-22.jsonl");
        var lines = File.ReadAllLines(file);
        lines[1] = lines[1].Replace("\"type\"", "\"tipe\"");
        File.WriteAllLines(file, lines);
        var content = JournalReader.Read(temp.Data.JournalPath);
        Assert.Equal([1, 3], content.Records.Select(record => record.Number));
        Assert.Equal((2, false), (content.Damages[0].Line, content.Damages[0].IsTornTail));
    }

    [Fact]
    public void After_a_failed_sync_the_next_record_goes_to_another_file()
    {
        using var temp = new TempData();
        var files = new FaultyFiles();
        using var writer = JournalWriter.Open(files, temp.Data.JournalPath, temp.Clock, 0);
        writer.Append(new ConfigurationLoaded("a"));
        files.Fault = (step, _) => step == "fdatasync" ? ArchiveCause.IoError : null;
        Assert.Throws<ArchiveException>(() => writer.Append(new ConfigurationLoaded("b")));
        files.Fault = (_, _) => null;
        Assert.Equal(3, writer.Append(new ConfigurationLoaded("c")).Number);
        Assert.Equal(["2026-11-22.jsonl", "2026-11-22.2.jsonl"], JournalFiles.In(temp.Data.JournalPath));
    }

    [Fact]
    public void A_full_disk_leaves_no_half_line()
    {
        using var temp = new TempData();
        var files = new FaultyFiles();
        using var writer = JournalWriter.Open(files, temp.Data.JournalPath, temp.Clock, 0);
        writer.Append(new ConfigurationLoaded("a"));
        files.Fault = (step, _) => step == "append" ? ArchiveCause.DiskFull : null;
        Assert.Throws<ArchiveException>(() => writer.Append(new ConfigurationLoaded("b")));
        files.Fault = (_, _) => null;
        writer.Append(new ConfigurationLoaded("c"));
        var content = JournalReader.Read(temp.Data.JournalPath);
        Assert.Empty(content.Damages);
        Assert.Equal([1, 3], content.Records.Select(record => record.Number));
    }

    [Fact]
    public void Invariant6_A_clock_step_back_goes_on_in_the_newest_file()
    {
        using var temp = new TempData();
        using var writer = JournalWriter.Open(new PosixArchiveFiles(), temp.Data.JournalPath, temp.Clock, 0);
        writer.Append(new ConfigurationLoaded("a"));
        temp.Clock.Now += Duration.FromDays(1);
        writer.Append(new ConfigurationLoaded("b"));
        temp.Clock.Now -= Duration.FromDays(3);
        writer.Append(new ConfigurationLoaded("c"));
        Assert.Equal(["2026-11-22.jsonl", "2026-11-23.jsonl"], JournalFiles.In(temp.Data.JournalPath));
        Assert.Equal([2, 3], JournalReader.Read(temp.Data.JournalPath, after: 1).Records.Select(record => record.Number));
    }

    private static void Write(TempData temp, params string[] digests)
    {
        var last = JournalReader.Read(temp.Data.JournalPath).LastNumber;
        using var writer = JournalWriter.Open(new PosixArchiveFiles(), temp.Data.JournalPath, temp.Clock, last);
        foreach (var digest in digests)
        {
            writer.Append(new ConfigurationLoaded(digest));
        }
    }
}
