using System.Text;

using Supervision.Retention.Archive;

namespace Supervision.Retention.Backup;

/// <summary>What tells the backups of one recorder from those of another: a number in the file <c>installation</c> of the data directory, restored with it.</summary>
public static class Installation
{
    private const string Format = "supervision-installation/1 ";
    private const string Name = "installation";

    /// <summary>The number; made where there is none yet.</summary>
    /// <exception cref="BackupException">The file says something else.</exception>
    public static string Of(DataDirectory data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var path = Path.Combine(data.Root, Name);
        if (!File.Exists(path))
        {
            DurableFile.Replace(path, Encoding.ASCII.GetBytes($"{Format}{Guid.NewGuid():N}\n"));
        }

        var text = File.ReadAllText(path).Trim();
        return text.StartsWith(Format, StringComparison.Ordinal) && Guid.TryParseExact(text[Format.Length..], "N", out var number)
            ? number.ToString("N")
            : throw new BackupException($"{path} does not name an installation: restore it from the backup");
    }
}
