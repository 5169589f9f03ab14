using NodaTime;

using Spectre.Console;

using Supervision.Domain;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli;

/// <summary>What a recording ends with: what was recorded, where, and what to type next.</summary>
internal sealed class RecordingSummary(VerbContext context, DataDirectory data, RecordingRequest request)
{
    /// <returns>False where nothing was recorded.</returns>
    public bool Write(Instant since)
    {
        using var catalog = CatalogReader.Open(data);
        var segments = catalog.Segments(from: since);
        if (segments.Count == 0)
        {
            context.PlainOut.WriteLine(context.Say(RecordTexts.NothingRecorded, request.Data));
            return false;
        }

        context.PlainOut.WriteLine(context.Say(RecordTexts.Summary, since.WithOffset(UtcTime.Beijing).ToString("yyyy-MM-dd HH:mm:ss", null), data.ArchivePath));
        context.Out.Write(TableOf(segments, catalog.Gaps(from: since)));
        context.PlainOut.WriteLine(context.Say(RecordTexts.Next));
        foreach (var line in NextCommands(segments[^1]))
        {
            context.PlainOut.WriteLine("  " + line);
        }

        return true;
    }

    private Table TableOf(IReadOnlyList<Segment> segments, IReadOnlyList<Gap> gaps)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var heading in new[] { RecordTexts.Camera, RecordTexts.Segments, RecordTexts.Duration, RecordTexts.Picture, RecordTexts.LabelMode, RecordTexts.Size, RecordTexts.Gaps })
        {
            table.AddColumn(new TableColumn(context.Say(heading)).NoWrap());
        }

        foreach (var camera in segments.GroupBy(segment => segment.Camera, StringComparer.Ordinal))
        {
            var last = camera.Last();
            var seconds = camera.Sum(segment => (segment.End - segment.Start).TotalSeconds);
            table.AddRow(
                Markup.Escape(camera.Key),
                $"{camera.Count()}",
                $"{seconds:0.0} s",
                $"{last.Video} {last.Width}x{last.Height}{(last.Audio is null ? "" : "+" + last.Audio)}",
                last.Label,
                $"{camera.Sum(segment => segment.Bytes) / 1e6:0.0} MB",
                $"{gaps.Count(gap => gap.Camera == camera.Key && gap.End is not null)}");
        }

        return table;
    }

    private IEnumerable<string> NextCommands(Segment last)
    {
        var program = Environment.ProcessPath is { } path ? Path.GetRelativePath(Environment.CurrentDirectory, path) : "supervision";
        yield return $"{program} check --deep --data {request.Data}";
        yield return $"{program} segments --data {request.Data}";
        yield return $"{program} gaps --data {request.Data}";
        yield return $"ffplay {Path.Combine(request.Data, last.Path)}";
    }
}
