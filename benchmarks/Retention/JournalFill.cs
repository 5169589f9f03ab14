using Dapper;

using Microsoft.Data.Sqlite;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Benchmarks.Retention;

/// <summary>Fills a journal: runs, gaps, and each minute a sample of each clock, which are nearly all of its lines.</summary>
internal sealed class JournalFill(string directory) : IDisposable
{
    private static readonly Duration WholeSamples = Duration.FromDays(7);

    private readonly List<JournalRecord> _facts = [];
    private readonly List<ClockOffsetMeasured> _samples = [];
    private FileStream? _file;
    private string _date = string.Empty;
    private long _number;

    internal void Start(Instant at) => Fact(new RecorderStarted("0.1.0", "hall", 1), at);

    internal void Stop(Instant at) => Fact(new RecorderStopped(at, Clean: true), at);

    internal void BeginRun(FilledCamera camera, Instant start)
    {
        camera.Run = $"{ArchiveLayout.StartText(start)}-{_number + 1:D8}";
        Fact(new RunStarted(camera.Run, camera.Id, start, camera.Sequence + 1, "rtsp://192.0.2.1/main", "h264", 1920, 1152, "aac"), start);
    }

    internal void EndRun(FilledCamera camera, Instant end)
    {
        Fact(RunEnded.Of(camera.Run!, end, "packets were lost", camera.Last), end);
        camera.Run = null;
    }

    internal void Gap(FilledCamera camera, Instant start, Instant end)
    {
        Fact(new GapOpened(camera.Id, start, GapCause.Network, "packets were lost", null), start);
        Fact(new GapClosed(camera.Id, end, null), start);
    }

    internal void Sample(IReadOnlyList<string> cameras, Instant at)
    {
        Write(new HostClockSampled(at, true, 0, 1_000_000, 20_000_000, 37), at);
        foreach (var camera in cameras)
        {
            _samples.Add(Write(new ClockOffsetMeasured(camera, at, 12_345_678 + (_number % 1000), "rtcp"), at));
        }

        // As the catalogue thins them: the worst of each hour, and the last week whole.
        if (at.Plus(Duration.FromMinutes(1)).InUtc().Minute == 0)
        {
            var week = at - WholeSamples;
            _samples.RemoveAll(sample => sample.At < week && sample.At.InUtc().Minute != 0);
        }
    }

    /// <summary>Puts it into the tables.</summary>
    internal void Fold(SqliteConnection connection, DataDirectory data)
    {
        new CatalogTables(connection, data.CatalogPath, data.JournalPath).Write(_facts);
        using var transaction = connection.BeginTransaction();
        connection.Execute(
            "INSERT INTO clock_offsets (offset, camera, measured_ns, offset_ns, source) VALUES (@Number, @Camera, @Ns, @OffsetNanoseconds, @Source)",
            _samples.Select(sample => new { sample.Number, sample.Camera, Ns = UtcTime.ToNanoseconds(sample.Measured), sample.OffsetNanoseconds, sample.Source }),
            transaction);
        connection.Execute("UPDATE meta SET value = @number WHERE key = 'journal'", new { number = _number.ToString(System.Globalization.CultureInfo.InvariantCulture) }, transaction);
        transaction.Commit();
    }

    public void Dispose() => _file?.Dispose();

    private void Fact(JournalRecord record, Instant at) => _facts.Add(Write(record, at));

    private T Write<T>(T record, Instant at)
        where T : JournalRecord
    {
        var numbered = record with { Number = ++_number, At = at };
        var date = ArchiveLayout.DateFolder(at);
        if (date != _date)
        {
            _file?.Dispose();
            _file = new FileStream(Path.Combine(directory, JournalFiles.Name(date, 1)), FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1 << 20);
            _date = date;
        }

        _file!.Write(JournalFormat.Write(numbered));
        return numbered;
    }
}
