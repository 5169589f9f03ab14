using System.CommandLine;

using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Archive;
using Supervision.Retention.Evidence;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision init --data DIR</c>: safe to repeat.</summary>
internal static class InitVerb
{
    internal static Command Create(VerbContext context)
    {
        var data = CommonOptions.Data(context);
        var command = new Command("init", context.Say(ArchiveTexts.Init)) { data };
        command.SetAction(parsed => Run(context, parsed.Require(context, data)));
        return command;
    }

    private static int Run(VerbContext context, string path)
    {
        var data = DataDirectory.Create(path, $"{ProgramFile.Path} init");
        using (DirectoryLock.Take(data, LockOwner.Current("supervision init", context.Clock)))
        using (SigningKey.OpenOrCreate(data))
        {
            context.PlainOut.WriteLine(context.Say(ArchiveTexts.InitDone, data.Root, $"supervision record --config site.yaml --data {path}"));
        }

        return ExitCode.Fine;
    }
}
