using System.CommandLine;

using Supervision.Media.Streams;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Provision;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision provision CAMERA|ADDRESS... --plan|--apply</c>: brings cameras to the hall's standard, and says what each made of it.</summary>
internal sealed class ProvisionVerb
{
    private readonly VerbContext _context;
    private readonly CameraQuestion _question;
    private readonly Argument<string[]> _targets;
    private readonly Option<string> _config;
    private readonly Option<bool> _plan;
    private readonly Option<bool> _apply;

    private ProvisionVerb(VerbContext context)
    {
        (_context, _question) = (context, new CameraQuestion(context));
        _targets = new("CAMERA") { Description = context.Say(ProvisionTexts.Target), Arity = ArgumentArity.ZeroOrMore };
        _config = CommonOptions.Config(context);
        _plan = new("--plan") { Description = context.Say(ProvisionTexts.PlanOption) };
        _apply = new("--apply") { Description = context.Say(ProvisionTexts.ApplyOption) };
    }

    internal static Command Create(VerbContext context)
    {
        var verb = new ProvisionVerb(context);
        var command = new Command("provision", context.Say(ProvisionTexts.Provision)) { verb._targets, verb._plan, verb._apply, verb._config };
        verb._question.AddTo(command);
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var apply = parsed.GetValue(_apply);
        if (apply == parsed.GetValue(_plan))
        {
            throw new UsageException(_context.Say(ProvisionTexts.PlanOrApply));
        }

        var targets = Targets(parsed);
        var length = _question.Length(parsed);
        var outcomes = new List<ProvisionOutcome>();
        foreach (var target in targets)
        {
            outcomes.Add(await OneAsync(target, apply, length, show: !_question.WantsJson(parsed), cancellation));
        }

        if (_question.WantsJson(parsed))
        {
            JsonOutput.WriteList(_context.PlainOut, outcomes.Select(ProvisionJson.Of));
        }

        return outcomes.Exists(outcome => outcome.Trouble is not null) ? ExitCode.Failure : outcomes.TrueForAll(outcome => outcome.IsGood) ? ExitCode.Fine : ExitCode.Findings;
    }

    private List<ProvisionTarget> Targets(ParseResult parsed)
    {
        if (parsed.GetValue(_targets) is not { Length: > 0 } names)
        {
            throw new UsageException(_context.Say(FrameTexts.MissingOption, "CAMERA", "supervision provision"));
        }

        var file = parsed.GetValue(_config);
        var site = SiteFile.LoadIfThere(_context, file);
        Array.ForEach(names, name => CameraName.Require(_context, name, site, file ?? SiteFile.Usual));
        var (login, fingerprint) = (_question.Login(parsed), _question.Fingerprint(parsed));
        return [.. names.Select(name => ProvisionTarget.Of(_context, name, site, login, fingerprint))];
    }

    /// <summary>Another camera may have got the address: nothing of it is set.</summary>
    private static void ThrowIfAnother(ProvisionTarget target, OnvifCamera camera)
    {
        if (target.Serial is { } serial && !serial.Equals(camera.Information.Serial, StringComparison.OrdinalIgnoreCase))
        {
            var found = camera.Information.Serial;
            camera.Dispose();
            throw new OnvifException(OnvifFailure.Refused, $"{target.Address.Authority}: the device there has the serial number {found}, not {serial}; look for the camera with supervision discover");
        }
    }

    /// <summary>One camera; that it cannot be reached is an outcome, too: the others are still to come.</summary>
    private async Task<ProvisionOutcome> OneAsync(ProvisionTarget target, bool apply, TimeSpan length, bool show, CancellationToken cancellation)
    {
        var sockets = _question.SocketsTo(target.Address);
        try
        {
            var camera = await _question.Cameras(sockets, target.Fingerprint).ConnectAsync(target.Address, target.Login, cancellation);
            ThrowIfAnother(target, camera);
            var eyes = new ProvisionEyes(_question.Streams(sockets).For(target.Login, length), _question.Labels(sockets, target.Standard.LabelFonts).For(target.Login));
            using var run = await ProvisionRun.PlanAsync(camera, target.Standard, target.Recorded, eyes, _context.Clock, _context.Time, cancellation);
            if (show)
            {
                ProvisionListing.Plan(_context, target, run);
            }

            var worked = apply && run.HasWork;
            var rows = apply ? await run.ApplyAsync(cancellation) : run.Planned;
            var outcome = new ProvisionOutcome(target, run.Camera.Information, worked, rows, null);
            if (show)
            {
                ProvisionListing.Outcome(_context, outcome, apply);
            }

            return outcome;
        }
        catch (Exception error) when (error is OnvifException or MediaSourceException)
        {
            var message = _context.Translate(error.Message);
            // Most say themselves at which address.
            var isTold = !CameraName.IsWord(target.Name) && message.Contains(target.Name, StringComparison.Ordinal);
            _context.PlainError.WriteLine(isTold ? message : _context.Say(ProvisionTexts.NotReached, target.Name, message));
            return new(target, null, Changed: false, [], error.Message);
        }
    }
}
