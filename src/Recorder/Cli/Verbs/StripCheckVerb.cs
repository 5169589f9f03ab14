using System.CommandLine;

using Microsoft.Extensions.Logging;

using Supervision.Domain;
using Supervision.Media.Posix;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Guard;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision strip check [SEGMENT...] --data DIR [--relabel]</c>: whole segments, with and without their label strip.</summary>
internal sealed class StripCheckVerb
{
    private readonly VerbContext _context;
    private readonly DataDirectory _data;
    private readonly StripLedger? _ledger;
    private readonly ILogger _logger;

    private StripCheckVerb(VerbContext context, DataDirectory data, StripLedger? ledger) =>
        (_context, _data, _ledger, _logger) = (context, data, ledger, context.Loggers.CreateLogger("strip"));

    internal static Command Create(VerbContext context)
    {
        var segments = new Argument<string[]>("SEGMENT") { Description = context.Say(StripCheckTexts.Segment), Arity = ArgumentArity.ZeroOrMore };
        var relabel = new Option<bool>("--relabel") { Description = context.Say(StripCheckTexts.Relabel) };
        var question = new ArchiveQuestion(context);
        var command = question.Command("check", StripCheckTexts.Check);
        command.Add(segments);
        command.Add(relabel);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var rows = parsed.GetValue(segments) is { Length: > 0 } paths ? Named(context, question, parsed, paths) : Chosen(question, parsed);
                var data = question.Data(parsed);
                // Files are made by the owner of the directory only. Judging reads, and a recorder may start meanwhile.
                using var ledger = parsed.GetValue(relabel) ? StripLedger.Open(data, Us(context), context.Clock) : null;
                return new StripCheckVerb(context, data, ledger).Run(rows, question.WantsJson(parsed), cancellation);
            },
            cancellation));
        return command;
    }

    private static LockOwner Us(VerbContext context) => LockOwner.Current("supervision strip check", context.Clock);

    private static List<Segment> Chosen(ArchiveQuestion question, ParseResult parsed) =>
        [.. question.Ask(parsed, (catalog, camera, from, to) => catalog.Segments(camera, from, to)).Where(segment => segment.Label == "strip")];

    private static List<Segment> Named(VerbContext context, ArchiveQuestion question, ParseResult parsed, string[] paths)
    {
        if (question.Choice(parsed) is { } choice)
        {
            throw new UsageException(context.Say(StripCheckTexts.NamedAndChosen, choice));
        }

        var data = question.Data(parsed);
        using var catalog = ArchiveReading.Open(data);
        return [.. paths.Select(path => catalog?.SegmentAt(Relative(data, path)) ?? throw new UsageException(context.Say(StripCheckTexts.NoSegment, path, data.Root)))];
    }

    // As `segments` shows it, or as the shell completes it.
    private static string Relative(DataDirectory data, string path) =>
        Path.IsPathRooted(path) || File.Exists(path) ? Path.GetRelativePath(data.Root, Path.GetFullPath(path)) : path;

    private int Run(List<Segment> segments, bool json, CancellationToken cancel)
    {
        var results = new List<StripCheckJson>();
        foreach (var segment in segments)
        {
            var (result, notNoted) = Check(segment, cancel);
            results.Add(result);
            if (!json)
            {
                _context.PlainError.WriteLine(StripCheckListing.Line(_context, (results.Count, segments.Count), result, notNoted));
            }
        }

        if (json)
        {
            JsonOutput.WriteList(_context.PlainOut, results);
        }
        else
        {
            StripCheckListing.Write(_context, results);
        }

        return results.TrueForAll(result => result.Verdict is "good" or "no strip" or "relabelled") ? ExitCode.Fine : ExitCode.Findings;
    }

    private (StripCheckJson Result, string? NotNoted) Check(Segment segment, CancellationToken cancel)
    {
        try
        {
            // All of it happens on this thread: the decoders have no others.
            var before = CurrentThread.CpuTime;
            var figures = SegmentJudge.Judge(_data.Locate(segment.Path), _logger, cancel.ThrowIfCancellationRequested);
            var cost = CurrentThread.CpuTime - before;
            if (figures is null)
            {
                return (StripCheckJson.Of(segment, figures: null, "no strip"), null);
            }

            var notNoted = Note(segment, figures);
            var result = figures.IsDamaged && _ledger is not null
                ? Relabel(_ledger, segment, figures, cancel)
                : StripCheckJson.Of(segment, figures, figures.IsDamaged ? "damaged" : "good");
            return (result with { PictureMs = Math.Round(cost.TotalMilliseconds / figures.Pictures, 3) }, notNoted);
        }
        catch (Exception failure) when (failure is FormatException or IOException or Media.FFmpeg.LibavException)
        {
            return (StripCheckJson.Of(segment, figures: null, "unreadable") with { Detail = failure.Message }, null);
        }
    }

    // What was judged is shown in any case; the answer is why it is no more than that.
    private string? Note(Segment segment, StripFigures figures)
    {
        try
        {
            if (_ledger is null)
            {
                StripLedger.NoteOne(_data, Us(_context), _context.Clock, segment, figures);
            }
            else
            {
                _ledger.Note(segment, figures);
            }

            return null;
        }
        catch (IOException failure)
        {
            return failure.Message;
        }
    }

    private bool IsNoted(string camera, string path)
    {
        using var catalog = ArchiveReading.Open(_data);
        return catalog?.RelabelledFiles(camera).Any(file => file.Path == path) == true && File.Exists(Path.Combine(_data.Root, path));
    }

    private StripCheckJson Relabel(StripLedger ledger, Segment segment, StripFigures figures, CancellationToken cancel)
    {
        var path = ArchiveLayout.RelabelledPathOf(segment.Path);
        if (!IsNoted(segment.Camera, path))
        {
            ledger.Note(RelabelledWriter.Find(_data, segment) ?? Relabelling.Make(_data, segment, ProgramVersion.Text, _logger, cancel.ThrowIfCancellationRequested));
        }

        return StripCheckJson.Of(segment, figures, "relabelled") with { Relabelled = path };
    }
}
