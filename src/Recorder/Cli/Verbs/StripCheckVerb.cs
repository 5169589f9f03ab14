using System.CommandLine;

using Microsoft.Extensions.Logging;

using NodaTime;

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
    private readonly bool _relabels;
    private readonly StripLedger? _ledger;
    private readonly ILogger _logger;

    private StripCheckVerb(VerbContext context, DataDirectory data, bool relabels, StripLedger? ledger) =>
        (_context, _data, _relabels, _ledger, _logger) = (context, data, relabels, ledger, context.Loggers.CreateLogger("strip"));

    internal static Command Create(VerbContext context)
    {
        var segments = new Argument<string[]>("SEGMENT") { Description = context.Say(StripCheckTexts.Segment), Arity = ArgumentArity.ZeroOrMore };
        var (data, camera, from, to, json) = (
            CommonOptions.Data(context), CommonOptions.Camera(context), CommonOptions.From(context), CommonOptions.To(context), CommonOptions.Json(context));
        var relabel = new Option<bool>("--relabel") { Description = context.Say(StripCheckTexts.Relabel) };
        var command = new Command("check", context.Say(StripCheckTexts.Check)) { segments, data, camera, from, to, relabel, json };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var directory = DataDirectory.Open(parsed.Require(context, data));
                var range = (TimeArgument.Read(context, from.Name, parsed.GetValue(from)), TimeArgument.Read(context, to.Name, parsed.GetValue(to)));
                var rows = Choose(context, directory, parsed.GetValue(segments) ?? [], parsed.GetValue(camera), range);
                var relabels = parsed.GetValue(relabel);
                // Beside a recorder, which alone may write, the figures are only shown.
                using var ledger = relabels || DirectoryLock.Holder(directory) is null
                    ? StripLedger.Open(directory, LockOwner.Current("supervision strip check", context.Clock), context.Clock)
                    : null;
                return new StripCheckVerb(context, directory, relabels, ledger).Run(rows, parsed.GetValue(json), cancellation);
            },
            cancellation));
        return command;
    }

    private static List<Segment> Choose(VerbContext context, DataDirectory data, string[] paths, string? camera, (Instant? From, Instant? To) range)
    {
        using var catalog = ArchiveReading.Open(data);
        if (catalog is null)
        {
            return [];
        }

        return paths.Length == 0
            ? [.. catalog.Segments(camera, range.From, range.To).Where(segment => segment.Label == "strip")]
            : [.. paths.Select(path => catalog.SegmentAt(Relative(data, path)) ?? throw new UsageException(context.Say(StripCheckTexts.NoSegment, path, data.Root)))];
    }

    // As `segments` shows it, or as the shell completes it.
    private static string Relative(DataDirectory data, string path) =>
        Path.IsPathRooted(path) || File.Exists(path) ? Path.GetRelativePath(data.Root, Path.GetFullPath(path)) : path;

    private int Run(List<Segment> segments, bool json, CancellationToken cancel)
    {
        var results = segments.ConvertAll(segment => Check(segment, cancel));
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

    private StripCheckJson Check(Segment segment, CancellationToken cancel)
    {
        try
        {
            // All of it happens on this thread: the decoders have no others.
            var before = CurrentThread.CpuTime;
            var figures = SegmentJudge.Judge(_data.Locate(segment.Path), _logger, cancel.ThrowIfCancellationRequested);
            var cost = CurrentThread.CpuTime - before;
            if (figures is null)
            {
                return StripCheckJson.Of(segment, figures: null, "no strip");
            }

            _ledger?.Note(segment, figures);
            var result = figures.IsDamaged && _relabels ? Relabel(segment, figures, cancel) : StripCheckJson.Of(segment, figures, figures.IsDamaged ? "damaged" : "good");
            return result with { PictureMs = Math.Round(cost.TotalMilliseconds / figures.Pictures, 3) };
        }
        catch (Exception failure) when (failure is FormatException or IOException or Media.FFmpeg.LibavException)
        {
            return StripCheckJson.Of(segment, figures: null, "unreadable") with { Detail = failure.Message };
        }
    }

    private bool IsNoted(string camera, string path)
    {
        using var catalog = ArchiveReading.Open(_data);
        return catalog?.RelabelledFiles(camera).Any(file => file.Path == path) == true && File.Exists(Path.Combine(_data.Root, path));
    }

    private StripCheckJson Relabel(Segment segment, StripFigures figures, CancellationToken cancel)
    {
        var path = ArchiveLayout.RelabelledPathOf(segment.Path);
        if (!IsNoted(segment.Camera, path))
        {
            _ledger!.Note(RelabelledWriter.Find(_data, segment) ?? Relabelling.Make(_data, segment, ProgramVersion.Text, _logger, cancel.ThrowIfCancellationRequested));
        }

        return StripCheckJson.Of(segment, figures, "relabelled") with { Relabelled = path };
    }
}
