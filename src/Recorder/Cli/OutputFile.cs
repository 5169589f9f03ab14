using Supervision.Media.Posix;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cli;

/// <summary>A file that a verb writes for the operator: whole under its name or not at all, and never in the place of another one unasked.</summary>
internal static class OutputFile
{
    private const int BufferSize = 1 << 16;

    /// <summary>Writes beside the name, and renames what is on the disk.</summary>
    /// <param name="context">Whose language errors are in.</param>
    /// <param name="path">The file's name.</param>
    /// <param name="replace">An ordinary file of this name may be replaced; a recording never.</param>
    /// <param name="write">Writes the contents.</param>
    /// <exception cref="UsageException">The name cannot be used.</exception>
    /// <exception cref="IOException">The disk does not take it.</exception>
    internal static T Write<T>(VerbContext context, string path, bool replace, Func<Stream, T> write)
    {
        Refuse(context, path, replace);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            T result;
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Read, BufferSize))
            {
                result = write(stream);
                stream.Flush(flushToDisk: true);
            }

            Rename(context, temporary, path, replace);
            return result;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Throws where a file could not be written, before the work for it is done. Leaves nothing behind.</summary>
    /// <param name="context">Whose language errors are in.</param>
    /// <param name="path">The file's name.</param>
    /// <param name="replace">As for <see cref="Write"/>.</param>
    /// <exception cref="UsageException">The name cannot be used, or nothing may be written there.</exception>
    internal static void Require(VerbContext context, string path, bool replace)
    {
        Refuse(context, path, replace);
        var trial = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using var stream = new FileStream(trial, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(context.Say(StripTexts.NotWritable, path));
        }
    }

    private static void Refuse(VerbContext context, string path, bool replace)
    {
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            throw new UsageException(context.Say(StripTexts.NoFolder, path));
        }

        if (!Path.Exists(path))
        {
            return;
        }

        if (!replace)
        {
            throw new UsageException(context.Say(StripTexts.Exists, path));
        }

        if (FileStatus.Of(path) is { IsRegular: false })
        {
            throw new UsageException(context.Say(StripTexts.NoFile, path));
        }

        if (CameraOriginal.IsSegment(path))
        {
            throw new UsageException(context.Say(StripTexts.IsRecording, path));
        }
    }

    private static void Rename(VerbContext context, string temporary, string path, bool replace)
    {
        if (replace)
        {
            File.Move(temporary, path, overwrite: true);
            return;
        }

        try
        {
            PosixPath.Rename(temporary, path);
        }
        catch (PosixException exception) when (exception.Error == Errno.Exists)
        {
            throw new UsageException(context.Say(StripTexts.Exists, path));
        }
    }
}
