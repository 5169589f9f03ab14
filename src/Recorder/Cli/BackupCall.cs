using System.CommandLine;

using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Configuration;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cli;

/// <summary>One call of a verb about backups.</summary>
/// <param name="Context">Clocks and consoles.</param>
/// <param name="Parsed">Its options.</param>
/// <param name="Data">The directory.</param>
/// <param name="Site">The configuration; the backup that is meant is in it.</param>
/// <param name="File">Full path of that.</param>
/// <param name="Target">The backup that is meant; null for all.</param>
/// <param name="IsJson">True where programs read the answer.</param>
internal sealed record BackupCall(VerbContext Context, ParseResult Parsed, DataDirectory Data, SiteConfiguration Site, string File, string? Target, bool IsJson)
{
    /// <summary>Writes the answer.</summary>
    /// <param name="answer">For programs.</param>
    /// <param name="list">Writes it for people.</param>
    internal void Write<T>(T answer, Action list)
    {
        if (IsJson)
        {
            JsonOutput.Write(Context.PlainOut, answer);
        }
        else
        {
            list();
        }
    }
}
