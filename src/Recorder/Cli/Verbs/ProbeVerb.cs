using System.CommandLine;

using Supervision.Media.Rtsp;
using Supervision.Media.Streams;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Probe;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision probe ADDRESS|rtsp://...</c>: what a camera says of itself, and what its streams really are. Sets nothing.</summary>
internal static class ProbeVerb
{
    internal static Command Create(VerbContext context)
    {
        var address = new Argument<string>("ADDRESS") { Description = context.Say(ProbeTexts.Address), Arity = ArgumentArity.ZeroOrOne };
        var question = new CameraQuestion(context);
        var command = new Command("probe", context.Say(ProbeTexts.Probe)) { address };
        question.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var target = TargetAddress.Parse(context, parsed.Require(context, address));
            var (login, length) = (question.Login(parsed), question.Length(parsed));
            try
            {
                return target.Scheme == "rtsp"
                    ? await StreamAsync(context, question, target, login, length, question.WantsJson(parsed), cancellation)
                    : await CameraAsync(context, question, target, login, parsed, cancellation);
            }
            catch (MediaSourceException error) when (error.Failure is SourceFailure.WrongPassword && target.Scheme == "rtsp")
            {
                throw new FailureException(context.Say(
                    login is null ? ProbeTexts.LoginNeeded : ProbeTexts.LoginRefused, new RtspOptions { Uri = target }, login?.User), error);
            }
            catch (Exception error) when (error is OnvifException or MediaSourceException)
            {
                throw new FailureException(context.Translate(error.Message), error);
            }
        });
        return command;
    }

    private static async Task<int> StreamAsync(
        VerbContext context, CameraQuestion question, Uri target, OnvifLogin? login, TimeSpan length, bool json, CancellationToken cancellation)
    {
        var options = new RtspOptions { Uri = target, User = login?.User, Password = login?.Password, TakeSoundAlone = true };
        var measure = await question.Streams(question.SocketsTo(target)).MeasureAsync(options, length, cancellation);
        if (json)
        {
            JsonOutput.Write(context.PlainOut, ProbeJson.Of(target, measure));
        }
        else
        {
            ProbeListing.Write(context, target, measure);
        }

        return measure.IsGood ? ExitCode.Fine : ExitCode.Findings;
    }

    private static async Task<int> CameraAsync(
        VerbContext context, CameraQuestion question, Uri target, OnvifLogin? login, ParseResult parsed, CancellationToken cancellation)
    {
        var sockets = question.SocketsTo(target);
        var probe = new CameraProbe(question.Cameras(sockets, question.Fingerprint(parsed)), question.Streams(sockets).For(login, question.Length(parsed)));
        var report = await probe.AskAsync(target, login, cancellation);
        if (question.WantsJson(parsed))
        {
            JsonOutput.Write(context.PlainOut, ProbeJson.Of(report));
        }
        else
        {
            ProbeListing.Write(context, report);
        }

        return report.IsGood ? ExitCode.Fine : ExitCode.Findings;
    }
}
