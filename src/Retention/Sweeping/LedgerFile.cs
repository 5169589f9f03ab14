using Supervision.Domain;
using Supervision.Retention.Archive;

namespace Supervision.Retention.Sweeping;

/// <summary>
/// A file of the deletion ledger, open for appending. It begins with the lines of the journal's deletions, one after the other, in the order of their numbers. Where others follow, because
/// the process died before their deletion, or nobody knows whether it was noted, it is not appended to any more: the next file of that date is taken.
/// </summary>
internal sealed class LedgerFile : IDisposable
{
    internal const string Folder = "ledger";

    private readonly IArchiveFile _file;

    private LedgerFile(IArchiveFile file, string path) => (_file, Path) = (file, path);

    /// <summary>Relative to the data directory.</summary>
    internal string Path { get; }

    /// <summary>Opens the file for a day, making it where it is missing.</summary>
    /// <param name="files">File operations.</param>
    /// <param name="data">The directory.</param>
    /// <param name="date">The Beijing date.</param>
    /// <param name="deletions">All that the journal knows.</param>
    /// <exception cref="ArchiveException">A step failed.</exception>
    /// <exception cref="SweepingException">A file has fewer lines than the journal confirms.</exception>
    internal static LedgerFile Open(IArchiveFiles files, DataDirectory data, string date, IReadOnlyList<Deletion> deletions)
    {
        for (var part = 1; ; part++)
        {
            var path = part == 1 ? $"{Folder}/{date}.jsonl" : $"{Folder}/{date}.{part}.jsonl";
            var full = System.IO.Path.Combine(data.Root, path);
            var lines = deletions.Where(deletion => deletion.Ledger == path).Sum(deletion => (long)deletion.Segments);
            if (lines == 0 && !File.Exists(full))
            {
                return Make(files, data, path, full);
            }

            var confirmed = (File.Exists(full) ? LedgerLines.LengthOf(full, lines) : null)
                ?? throw new SweepingException($"{path} has lost lines: restore it from a backup, nothing is deleted before");
            if (new FileInfo(full).Length == confirmed && lines > 0)
            {
                return new LedgerFile(files.Open(full), path);
            }
        }
    }

    /// <summary>Appends lines; they are durable when it returns.</summary>
    /// <exception cref="ArchiveException">They are not: dispose this.</exception>
    internal void Append(ReadOnlySpan<byte> lines)
    {
        _file.Append(lines);
        _file.SyncData();
    }

    /// <summary>Takes the newest lines back.</summary>
    internal void TakeBack(int bytes) => _file.Truncate(_file.Length - bytes);

    public void Dispose() => _file.Dispose();

    private static LedgerFile Make(IArchiveFiles files, DataDirectory data, string path, string full)
    {
        // Also where it is there: whoever made it may have died before it was durable.
        files.CreateDirectory(data.LedgerPath);
        files.SyncDirectory(data.Root);
        var file = files.Create(full);
        files.SyncDirectory(data.LedgerPath);
        return new LedgerFile(file, path);
    }
}
