using System.CommandLine;

using NodaTime.Text;

using Supervision.Domain;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Control;
using Supervision.Recorder.Control.Operations;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision hold add --data DIR --camera C...|--all --from T --to T --kind K --ground TEXT [--by NAME] [--until DATE] [--json]</c>.</summary>
internal sealed class HoldAddVerb
{
    private readonly VerbContext _context;
    private readonly Option<string> _data;
    private readonly Option<string[]> _cameras;
    private readonly Option<bool> _all;
    private readonly Option<string> _from;
    private readonly Option<string> _to;
    private readonly Option<string> _kind;
    private readonly Option<string> _until;
    private readonly Answerable _who;
    private readonly Option<bool> _json;

    private HoldAddVerb(VerbContext context)
    {
        _context = context;
        _data = CommonOptions.Data(context);
        _cameras = new("--camera") { HelpName = "ID", Description = context.Say(HoldTexts.CameraOption), Arity = ArgumentArity.ZeroOrMore };
        _all = new("--all") { Description = context.Say(HoldTexts.AllOption) };
        _from = CommonOptions.From(context);
        _to = CommonOptions.To(context);
        _kind = new("--kind") { HelpName = "KIND", Description = context.Say(HoldTexts.KindOption) };
        _until = new("--until") { HelpName = "DATE", Description = context.Say(HoldTexts.UntilOption) };
        _who = new Answerable(context);
        _json = CommonOptions.Json(context);
    }

    internal static Command Create(VerbContext context)
    {
        var verb = new HoldAddVerb(context);
        var command = new Command("add", context.Say(HoldTexts.Add)) { verb._data, verb._cameras, verb._all, verb._from, verb._to, verb._kind, verb._until, verb._who.By, verb._who.Ground, verb._json };
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var data = DataDirectory.Open(parsed.Require(_context, _data));
        var question = Question(parsed);
        var answer = await new ControlClient(_context, data).AskAsync(HoldOperations.Add, question, "supervision hold add", progress: null, cancel);
        if (parsed.GetValue(_json))
        {
            JsonOutput.Write(_context.PlainOut, HoldAddJson.Of(answer));
        }
        else
        {
            _context.PlainOut.WriteLine(_context.Say(HoldTexts.Placed, answer.Number));
            answer.Deleted.ToList().ForEach(lost => _context.PlainError.WriteLine("supervision: " + _context.Say(
                lost.Going ? HoldTexts.Going : HoldTexts.Gone, lost.Camera, BeijingText.Of(UtcTime.Parse(lost.From)), BeijingText.Of(UtcTime.Parse(lost.To)))));
        }

        return answer.Deleted.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }

    private HoldQuestion Question(ParseResult parsed)
    {
        var cameras = parsed.GetValue(_cameras) ?? [];
        if (cameras.Length > 0 == parsed.GetValue(_all))
        {
            throw new UsageException(_context.Say(HoldTexts.CameraOrAll));
        }

        var kind = parsed.Require(_context, _kind);
        if (!HoldWords.All.Contains(kind))
        {
            throw new UsageException(_context.Say(HoldTexts.NoKind, kind, string.Join(", ", HoldWords.All)));
        }

        var until = parsed.GetValue(_until);
        if (until is not null && !LocalDatePattern.Iso.Parse(until).Success)
        {
            throw new UsageException(_context.Say(HoldTexts.BadDay, _until.Name, until));
        }

        return new HoldQuestion(kind, cameras, Time(parsed, _from), Time(parsed, _to), _who.GroundOf(parsed), _who.ByOf(parsed), until);
    }

    private string Time(ParseResult parsed, Option<string> option) => UtcTime.Format(TimeArgument.Read(_context, option.Name, parsed.Require(_context, option))!.Value);
}
