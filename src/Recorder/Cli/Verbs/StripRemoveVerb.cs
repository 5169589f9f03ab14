using System.CommandLine;

using Supervision.Media.Posix;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision strip remove SEGMENT -o OUT [--force] [--json]</c>: the camera's own stream, bit for bit.</summary>
internal static class StripRemoveVerb
{
    internal static Command Create(VerbContext context)
    {
        var segment = new Argument<string>("SEGMENT") { Arity = ArgumentArity.ZeroOrOne, Description = context.Say(StripTexts.SegmentArgument) };
        var output = new Option<string>("--output", "-o") { HelpName = "OUT", Description = context.Say(StripTexts.OutputOption) };
        var force = new Option<bool>("--force") { Description = context.Say(StripTexts.ForceOption) };
        var json = CommonOptions.Json(context);
        var command = new Command("remove", context.Say(StripTexts.Remove)) { segment, output, force, json };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var (source, target) = (parsed.Require(context, segment), parsed.Require(context, output));
                var result = Remove(context, source, target, parsed.GetValue(force), cancellation);
                Tell(context, parsed.GetValue(json), result);
                return result.Agrees == false || result.Problem is not null ? ExitCode.Findings : ExitCode.Fine;
            },
            cancellation));
        return command;
    }

    private static StripRemoveJson Remove(VerbContext context, string source, string target, bool replace, CancellationToken cancellation)
    {
        if (FileStatus.Of(source) is { IsRegular: false })
        {
            throw new FailureException(context.Say(StripTexts.NoFile, source));
        }

        try
        {
            using var original = CameraOriginal.Open(source);
            if (!original.IsRestorable)
            {
                throw new FailureException(context.Say(StripTexts.BurntIn, source, original.Label));
            }

            var written = OutputFile.Write(context, target, replace, stream => original.WriteTo(stream, cancellation));
            var isOpen = source.EndsWith(ArchiveLayout.PartSuffix, StringComparison.Ordinal) && !original.IsClosed;
            return StripRemoveJson.Of(source, target, original, written, isOpen ? null : original.Problem ?? Missing(original));
        }
        catch (Exception damage) when (damage is FormatException or InvalidDataException)
        {
            throw new FailureException(context.Say(StripTexts.Unreadable, source, context.Translate(damage.Message)), damage);
        }
    }

    private static string? Missing(CameraOriginal original) => original.IsClosed ? null : StripTexts.NotClosed.English;

    private static void Tell(VerbContext context, bool json, StripRemoveJson result)
    {
        if (json)
        {
            JsonOutput.Write(context.PlainOut, result);
            return;
        }

        var strip = result.Label == "none" ? StripTexts.NothingToRemove : StripTexts.Removed;
        var verdict = result.Agrees switch
        {
            true => context.Say(StripTexts.Agrees),
            false => context.Say(StripTexts.Differs, result.Recorded),
            _ when result.Problem is { } problem => context.Say(StripTexts.Torn, context.Translate(problem)),
            _ => context.Say(result.Closed ? StripTexts.NoDigest : StripTexts.Open),
        };
        context.PlainOut.WriteLine(context.Say(strip, result.Output, result.Pictures, result.Bytes));
        context.PlainOut.WriteLine($"SHA-256 {result.Sha256}");
        context.PlainOut.WriteLine(verdict);
    }
}
