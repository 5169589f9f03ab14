using NodaTime;

using Supervision.Retention.Archive;

namespace Supervision.Retention.Journal;

/// <summary>
/// Appends records, each durable before <see cref="Append"/> returns. One writer (the owner of the directory lock), one thread at a time.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    private readonly IArchiveFiles _files;
    private readonly string _directory;
    private readonly IClock _clock;
    private IArchiveFile? _file;
    private (string Date, int Part) _current;
    private bool _isSuspect;
    private long _lastWritten;

    private JournalWriter(IArchiveFiles files, string directory, IClock clock) =>
        (_files, _directory, _clock) = (files, directory, clock);

    /// <summary>The number that the next record gets. Numbers of failed records are not used again: they may have reached the disk.</summary>
    internal long NextNumber { get; private set; }

    /// <summary>Takes a number that no record will have.</summary>
    internal long SkipNumber() => NextNumber++;

    /// <summary>Opens the journal behind its last whole line; a torn tail is cut off, since nobody was told that it was written.</summary>
    internal static JournalWriter Open(IArchiveFiles files, string directory, IClock clock, long lastNumber)
    {
        var writer = new JournalWriter(files, directory, clock) { NextNumber = lastNumber + 1, _lastWritten = lastNumber };
        if (JournalFiles.In(directory) is [.., var newest] && JournalFiles.TryParse(newest, out writer._current))
        {
            writer.OpenNewest(Path.Combine(directory, newest));
        }

        return writer;
    }

    /// <summary>Numbers, stamps, writes and syncs a record.</summary>
    /// <exception cref="ArchiveException">It is not durable; it may be written again by another call.</exception>
    internal T Append<T>(T record)
        where T : JournalRecord
    {
        var now = _clock.GetCurrentInstant();
        var number = NextNumber++;
        var numbered = record with { Number = number, Skipped = number - _lastWritten - 1, At = now };
        var file = FileFor(ArchiveLayout.DateFolder(now));
        var length = file.Length;
        _isSuspect = true;
        try
        {
            file.Append(JournalFormat.Write(numbered));
        }
        catch (ArchiveException)
        {
            // What was written of the line goes away; where even that fails, the file stays suspect and the next record opens another one.
            file.Truncate(length);
            _isSuspect = false;
            throw;
        }

        file.SyncData();
        _isSuspect = false;
        _lastWritten = number;
        return numbered;
    }

    public void Dispose() => _file?.Dispose();

    private IArchiveFile FileFor(string date)
    {
        // The newest date goes on after a clock step back, so that the order of files stays the order of records.
        var wanted = string.CompareOrdinal(date, _current.Date) > 0 ? (date, 1) : _current;
        if (_isSuspect)
        {
            // A failed sync is never tried again on the same file (see PartFile): the next record goes to a new one.
            wanted = (wanted.Item1, wanted == _current ? _current.Part + 1 : 1);
        }

        if (_file is null || wanted != _current)
        {
            var opened = _files.Create(Path.Combine(_directory, JournalFiles.Name(wanted.Item1, wanted.Item2)));
            _file?.Dispose();
            (_file, _current) = (opened, wanted);
            _isSuspect = true;
            _files.SyncDirectory(_directory);
            _isSuspect = false;
        }

        return _file;
    }

    private void OpenNewest(string path)
    {
        _file = _files.Open(path);
        var whole = JournalLines.WholeLength(path);
        if (whole < _file.Length)
        {
            _file.Truncate(whole);
        }

        // The lines found here may be ones that a killed process wrote and did not sync.
        _file.Sync();
    }
}
