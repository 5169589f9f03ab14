using Supervision.Media.Posix;

namespace Supervision.Retention.Archive;

/// <summary>The directory that holds everything recorded, and the names in it.</summary>
public sealed class DataDirectory
{
    /// <summary>Content of the file <c>format</c>: a program that knows only older ones refuses the directory.</summary>
    public const string FormatVersion = "supervision-data/1";

    /// <summary>The file of a directory that is being restored: while it is there, nothing but the restore takes the directory.</summary>
    internal const string RestoreMark = "restoring.json";

    private const UnixFileMode Shared =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;

    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private DataDirectory(string root) => Root = root;

    /// <summary>Absolute path.</summary>
    public string Root { get; }

    /// <summary>Segments: see <see cref="ArchiveLayout"/>.</summary>
    public string ArchivePath => Path.Combine(Root, ArchiveLayout.Folder);

    /// <summary>What segments cannot say.</summary>
    public string JournalPath => Path.Combine(Root, "journal");

    /// <summary>The index of both.</summary>
    public string CatalogPath => Path.Combine(Root, "catalog.db");

    /// <summary>What was deleted, segment by segment: outlives the recordings.</summary>
    public string LedgerPath => Path.Combine(Root, "ledger");

    /// <summary>Lock, control socket: nothing that must survive a restart.</summary>
    public string RunPath => Path.Combine(Root, "run");

    /// <summary>Keys, readable by the recorder's user only.</summary>
    public string KeysPath => Path.Combine(Root, "keys");

    private static string FormatFile(string root) => Path.Combine(root, "format");

    /// <summary>Makes the directories that are missing; does nothing to those that are there.</summary>
    /// <param name="path">Where.</param>
    /// <param name="program">See <see cref="RequireOwner"/>.</param>
    /// <exception cref="DataDirectoryException">It cannot be made, belongs to another account, is of a newer program, or a restore into it is not finished.</exception>
    public static DataDirectory Create(string path, string program = "supervision init")
    {
        RequireRestored(Path.GetFullPath(path));
        var data = Prepare(path, program);
        data.Complete();
        return Open(data.Root);
    }

    /// <summary>Writes the file that makes it a data directory.</summary>
    /// <exception cref="DataDirectoryException">It cannot be written.</exception>
    internal void Complete()
    {
        try
        {
            WriteFormat(FormatFile(Root));
            PosixPath.SyncDirectory(Root);
        }
        catch (IOException e)
        {
            throw new DataDirectoryException($"{Root} cannot be made a data directory: {e.Message}", e);
        }
    }

    /// <summary>Makes the directories that are missing, but not the file that makes it one: until that is there no recorder takes it.</summary>
    internal static DataDirectory Prepare(string path, string program)
    {
        var root = Path.GetFullPath(path);
        var data = new DataDirectory(root);
        data.RequireOwner(program);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(root) ?? root);
            PosixPath.CreateDirectory(root, Shared);
            PosixPath.CreateDirectory(data.ArchivePath, Shared);
            PosixPath.CreateDirectory(data.JournalPath, Shared);
            PosixPath.CreateDirectory(data.RunPath, Private);
            PosixPath.CreateDirectory(data.KeysPath, Private);
            PosixPath.SyncDirectory(root);
            return data;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataDirectoryException($"{root} cannot be made a data directory: {e.Message}", e);
        }
    }

    /// <summary>Opens an existing data directory.</summary>
    /// <exception cref="DataDirectoryException">It is none, is of a newer program, or a restore into it is not finished.</exception>
    public static DataDirectory Open(string path)
    {
        var root = Path.GetFullPath(path);
        RequireRestored(root);
        string format;
        try
        {
            format = File.ReadAllText(FormatFile(root)).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataDirectoryException($"{root} is no data directory: make one by `supervision init --data {path}` ({e.Message})", e);
        }

        return format == FormatVersion
            ? new DataDirectory(root)
            : throw new DataDirectoryException($"{root} has format '{format}', this program knows '{FormatVersion}': use the newer program");
    }

    /// <summary>The absolute path of a path that is relative to the data directory, as catalogue rows have it.</summary>
    /// <exception cref="ArgumentException">It is no path of a segment.</exception>
    public string Locate(string segmentPath) => ArchiveLayout.TryParse(segmentPath, out _)
        ? Path.Combine(Root, segmentPath)
        : throw new ArgumentException($"'{segmentPath}' is no path of a segment", nameof(segmentPath));

    /// <summary>
    /// Refuses to write a directory of another account: root would leave files here that the recorder cannot write. A directory that is not there
    /// yet will be ours.
    /// </summary>
    /// <param name="program">Program (with its path) and verb, for the line that tells how to do it.</param>
    /// <exception cref="DataDirectoryException">It belongs to another account.</exception>
    public void RequireOwner(string program)
    {
        var us = FileStatus.CurrentUser;
        if (FileStatus.Of(Root)?.Owner is { } owner && owner != us)
        {
            var account = UserAccount.Name(owner) ?? $"'#{owner}'";
            var self = UserAccount.Name(us) ?? $"#{us}";
            throw new DataDirectoryException(
                $"{Root} belongs to {account}, and this is {self}: what it would write here, {account} could not; run it as {account}: runuser -u {account} -- {program} ...");
        }
    }

    /// <summary>Space on the disk of the archive.</summary>
    /// <exception cref="PosixException">It cannot be asked.</exception>
    public DiskSpace Space() => PosixPath.Space(ArchivePath);

    // What is recorded into a half-restored directory would go when the restore goes on.
    private static void RequireRestored(string root)
    {
        if (File.Exists(Path.Combine(root, RestoreMark)))
        {
            throw new DataDirectoryException($"a restore into {root} is not finished: if it was cut, go on with `supervision backup restore --data {root}` from the same backup");
        }
    }

    private static void WriteFormat(string path)
    {
        if (!File.Exists(path))
        {
            using var file = PosixFile.CreateNew(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
            file.Append("supervision-data/1\n"u8);
            file.Sync();
        }
    }
}
