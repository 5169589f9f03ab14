using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli;

/// <summary>A file that a verb is to read: told apart from a folder and from nothing, before its bytes are.</summary>
internal static class InputFile
{
    /// <exception cref="UsageException">There is none at this path.</exception>
    internal static void Require(VerbContext context, string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException(context.Say(Directory.Exists(path) ? FrameTexts.IsFolder : FrameTexts.NoFile, path));
        }
    }
}
