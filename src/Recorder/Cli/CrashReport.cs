using System.Globalization;
using System.Text;

using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli;

/// <summary>Puts the details of an error that nobody foresaw into a file: the operator reads one line, the maker all of it.</summary>
internal static class CrashReport
{
    /// <summary>The one line.</summary>
    internal static string Write(VerbContext context, Exception exception)
    {
        var time = context.Clock.GetCurrentInstant().ToString("uuuuMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var path = Path.Combine(Path.GetTempPath(), $"supervision-{time}-{Environment.ProcessId}.log");
        var message = exception.Message.Split('\n')[0].Trim();
        try
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            };
            using var writer = new StreamWriter(path, Encoding.UTF8, options);
            writer.WriteLine($"supervision {ProgramVersion.Text}");
            writer.WriteLine(exception);
            return context.Say(FrameTexts.Crash, message, path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return context.Say(FrameTexts.CrashWithoutReport, message, refused.Message);
        }
    }
}
