using System.CommandLine;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Cli.Verbs;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cli;

/// <summary>The program as the shell sees it: verbs, help, exit codes, and one clear line for each error.</summary>
public sealed class CommandLine
{
    private static readonly ParserConfiguration Plain = new() { ResponseFileTokenReplacer = null };

    // Signals and exceptions are handled here and in the composition root, not by the library.
    private static readonly InvocationConfiguration Bare = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    private readonly VerbContext _context;
    private readonly Command _root;
    private readonly RootOptions _options;

    /// <summary>Builds the command line.</summary>
    public CommandLine(VerbContext context)
    {
        _context = context;
        _options = new RootOptions(context);
        _root = new Command("supervision", context.Say(FrameTexts.Program)) { _options.Help, _options.Version, _options.Language };

        // One line a verb, in the order of the help.
        _root.Add(InitVerb.Create(context));
        _root.Add(UpVerb.Up(context));
        _root.Add(UpVerb.Record(context));
        _root.Add(ConfigVerb.Create(context));
        _root.Add(SiteVerb.Create(context));
        _root.Add(CamerasVerb.Create(context));
        _root.Add(DiscoverVerb.Create(context));
        _root.Add(PtzVerb.Create(context));
        _root.Add(ProbeVerb.Create(context));
        _root.Add(ProvisionVerb.Create(context));
        _root.Add(SegmentsVerb.Create(context));
        _root.Add(GapsVerb.Create(context));
        _root.Add(ClockVerb.Create(context));
        _root.Add(SoundVerb.Create(context));
        _root.Add(EventsVerb.Create(context));
        _root.Add(CalendarVerb.Create(context));
        _root.Add(HoldVerb.Create(context));
        _root.Add(RetentionVerb.Create(context));
        _root.Add(CheckVerb.Create(context));
        _root.Add(VerifyVerb.Create(context));
        _root.Add(BackupVerb.Create(context));
        _root.Add(StripVerb.Create(context));
    }

    /// <summary>Does what the arguments ask for.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        try
        {
            return await DispatchAsync(_root.Parse(arguments, Plain), cancellation);
        }
        catch (UsageException exception)
        {
            return Complain(exception.Message, ExitCode.WrongUse);
        }
        catch (FailureException exception)
        {
            return Complain(exception.Message, ExitCode.Failure);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Complain(_context.Say(FrameTexts.Interrupted), ExitCode.Failure);
        }
        catch (DataDirectoryException exception)
        {
            return Complain(_context.Translate(exception.Message), ExitCode.WrongUse);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Ours say what to do; the system's name the path and the reason.
            return Complain(_context.Translate(exception.Message), ExitCode.Failure);
        }
        catch (Exception exception)
        {
            return Complain(CrashReport.Write(_context, exception), ExitCode.Failure);
        }
    }

    private async Task<int> DispatchAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            return WrongUse(command, UnknownWord.Message(_context, command, unknown));
        }

        if (parsed.GetValue(_options.Help))
        {
            HelpText.Write(_context, _context.PlainOut, _root, command);
            return ExitCode.Fine;
        }

        if (parsed.GetValue(_options.Version))
        {
            _context.PlainOut.WriteLine(ProgramVersion.Text);
            return ExitCode.Fine;
        }

        if (parsed.Errors is [var error, ..] && command.Action is not null)
        {
            return WrongUse(command, WrongValue.Message(_context, error));
        }

        if (command.Action is null)
        {
            HelpText.Write(_context, _context.PlainError, _root, command);
            return ExitCode.WrongUse;
        }

        return await parsed.InvokeAsync(Bare, cancellation);
    }

    private int WrongUse(Command command, string message)
    {
        var path = HelpText.Path(_root, command);
        return Complain(_context.Say(FrameTexts.SeeHelp, message.TrimEnd('.'), path), ExitCode.WrongUse);
    }

    private int Complain(string message, int exitCode)
    {
        try
        {
            _context.PlainError.WriteLine("supervision: " + string.Join(' ', message.Split('\n', StringSplitOptions.TrimEntries)));
        }
        catch (IOException)
        {
            // The terminal is gone: nobody reads it, and the exit code still says it.
            return exitCode;
        }

        return exitCode;
    }
}
