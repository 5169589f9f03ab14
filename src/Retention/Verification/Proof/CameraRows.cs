using System.Text;

using Microsoft.Data.Sqlite;

using Supervision.Domain;
using Supervision.Retention.Archive;

namespace Supervision.Retention.Verification.Proof;

/// <summary>All rows of a camera in one pass.</summary>
internal sealed class CameraRows : IDisposable
{
    private static readonly DayTally Empty = new();

    private readonly CameraQuestion _question;
    private readonly Dictionary<int, DayTally> _days = [];
    private (int Folder, byte[] Prefix) _folder = (int.MinValue, []);

    private CameraRows(CameraQuestion question) => _question = question;

    /// <summary>Segments that show anything of the judged time, and older ones that are held, by number.</summary>
    internal List<RecordedSegment> Segments { get; } = [];

    /// <summary>Segments past the ceiling that nobody holds.</summary>
    internal long Overdue { get; private set; }

    /// <summary>Stretches of numbers that no row has, both ends inclusive; the last one is open.</summary>
    internal List<(long First, long Last)> Holes { get; } = [];

    /// <summary>The highest number in the rows.</summary>
    internal long LastSequence { get; private set; }

    internal static CameraRows Read(SqliteConnection connection, CameraQuestion question)
    {
        var rows = new CameraRows(question);
        var chain = new ChainReader(question.Deletions);
        using var cursor = new SegmentCursor(connection, question.Camera);
        while (cursor.Step())
        {
            var row = cursor.Current;
            rows.Take(in row, chain.Takes(in row));
        }

        rows.Holes.Add((rows.LastSequence + 1, long.MaxValue));
        return rows;
    }

    internal DayTally Day(int number) => _days.GetValueOrDefault(number, Empty);

    public void Dispose()
    {
        foreach (var day in _days.Values)
        {
            day.Dispose();
        }
    }

    private void Take(in SegmentRow row, bool isChained)
    {
        var (sequence, start, end) = (row.Sequence, row.Start, row.End);
        if (sequence > LastSequence + 1)
        {
            Holes.Add((LastSequence + 1, sequence - 1));
        }

        LastSequence = sequence;
        if (_question.IsGivenUp(sequence) || start >= _question.Until)
        {
            return;
        }

        var day = BeijingDays.Number(start);
        var isHeld = (day < _question.CeilingDay || end <= _question.From) && _question.IsHeld(start, end);
        if (day < _question.CeilingDay && !isHeld)
        {
            Overdue++;
        }

        if (end <= _question.From && !isHeld)
        {
            return;
        }

        var (folder, name) = Locate(in row, day);
        var (digest, previous) = _question.ComparesDigests ? (SegmentCursor.Text(row.Sha256), row.Previous.IsEmpty ? null : SegmentCursor.Text(row.Previous)) : (null, null);
        Segments.Add(new RecordedSegment(sequence, start, end, row.Bytes, folder, name, digest, previous));
        if (day >= _question.FirstDay)
        {
            Tally(day).Add(in row, isChained);
        }
    }

    private DayTally Tally(int day)
    {
        if (!_days.TryGetValue(day, out var tally))
        {
            _days.Add(day, tally = new DayTally());
        }

        return tally;
    }

    /// <summary>A path that is not in the folder of its day keeps its whole text as a name: no such file will be found.</summary>
    private (int Folder, string? OtherName) Locate(in SegmentRow row, int day)
    {
        if (_folder.Folder != day)
        {
            var midnight = UtcTime.FromNanoseconds(BeijingDays.Start(day));
            _folder = (day, Encoding.UTF8.GetBytes($"{ArchiveLayout.Folder}/{_question.Camera}/{ArchiveLayout.DateFolder(midnight)}/"));
        }

        Span<char> name = stackalloc char[SegmentFileName.MaxLength];
        return !row.Path.StartsWith(_folder.Prefix) ? (day, SegmentCursor.Text(row.Path))
            : Ascii.Equals(row.Path[_folder.Prefix.Length..], SegmentFileName.Write(row.Start, row.Sequence, name)) ? (day, null)
            : (day, SegmentCursor.Text(row.Path[_folder.Prefix.Length..]));
    }
}
