using NodaTime;

using Spectre.Console;

using Supervision.Domain;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Live;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli;

/// <summary>What a recording ends with: what was recorded, where, and what to type next.</summary>
internal sealed class RecordingSummary(VerbContext context, DataDirectory data, RecordingRequest request)
{
    private static readonly Text[] Numbers = [RecordTexts.Segments, RecordTexts.Duration, RecordTexts.Size, RecordTexts.Gaps, TableTexts.SoundGaps];

    /// <summary>Writes the summary of what was recorded since a moment.</summary>
    /// <returns>False where a camera recorded nothing that its schedule asks for now.</returns>
    public bool Write(Instant since, IReadOnlyList<CameraStatus> statuses)
    {
        List<string> cameras = [.. statuses.Select(status => status.Camera)];
        using var catalog = CatalogReader.Open(data);
        var segments = catalog.Segments(from: since);
        if (segments.Count == 0)
        {
            context.PlainOut.WriteLine(context.Say(RecordTexts.NothingRecorded, request.Data));
            return statuses.All(IsPlanned);
        }

        context.PlainOut.WriteLine(context.Say(RecordTexts.Summary, since.WithOffset(UtcTime.Beijing).ToString("yyyy-MM-dd HH:mm:ss", null), data.ArchivePath));
        context.Out.Write(TableOf(segments, catalog.Gaps(from: since), cameras));
        foreach (var note in LabelNotes.Of(statuses.Select(status => (status.Camera, status.LabelReason)), context.Language))
        {
            context.PlainOut.WriteLine(note);
        }

        context.PlainOut.WriteLine(context.Say(RecordTexts.Next));
        foreach (var line in NextCommands(segments[^1]))
        {
            context.PlainOut.WriteLine("  " + line);
        }

        return statuses.All(status => IsPlanned(status) || segments.Any(segment => segment.Camera == status.Camera));
    }

    private bool IsPlanned(CameraStatus status) => !status.Hours.Records(context.Clock.GetCurrentInstant());

    private Table TableOf(IReadOnlyList<Segment> segments, IReadOnlyList<Gap> gaps, IReadOnlyList<string> cameras)
    {
        var table = new Table().Border(TableBorder.Rounded);
        var hasSounds = gaps.Any(gap => !gap.IsOfPictures);
        Text[] headings = [RecordTexts.Camera, RecordTexts.Segments, RecordTexts.Duration, RecordTexts.Picture, RecordTexts.LabelMode, RecordTexts.Size, RecordTexts.Gaps];
        foreach (var heading in hasSounds ? [.. headings, TableTexts.SoundGaps] : headings)
        {
            var column = new TableColumn(context.Say(heading)).NoWrap();
            table.AddColumn(Numbers.Contains(heading) ? column.RightAligned() : column);
        }

        // A camera that gave nothing stands there too: it is what the operator must see.
        var recorded = segments.ToLookup(segment => segment.Camera, StringComparer.Ordinal);
        foreach (var camera in cameras)
        {
            string[] cells = Cells(camera, [.. recorded[camera]], CountOf(gap => gap.IsOfPictures));
            table.AddRow(hasSounds ? [.. cells, $"{CountOf(gap => !gap.IsOfPictures)}"] : cells);

            int CountOf(Func<Gap, bool> kind) => gaps.Count(gap => gap.Camera == camera && gap.End is not null && kind(gap));
        }

        return table;
    }

    private static string[] Cells(string camera, IReadOnlyList<Segment> segments, int gaps) =>
    [
        Markup.Escape(camera),
        $"{segments.Count}",
        $"{segments.Sum(segment => (segment.End - segment.Start).TotalSeconds):0.0} s",
        segments is [.., var last] ? $"{last.Video} {last.Width}x{last.Height}{(last.Audio is null ? "" : "+" + last.Audio)}" : "-",
        segments.Count > 0 ? string.Join(", ", segments.Select(segment => segment.Label).Distinct(StringComparer.Ordinal)) : "-",
        $"{segments.Sum(segment => segment.Bytes) / 1e6:0.0} MB",
        $"{gaps}",
    ];

    private IEnumerable<string> NextCommands(Segment last)
    {
        var program = Environment.ProcessPath is { } path ? Path.GetRelativePath(Environment.CurrentDirectory, path) : "supervision";
        yield return $"{program} check --deep --data {request.Data}";
        yield return $"{program} segments --data {request.Data}";
        yield return $"{program} gaps --data {request.Data}";
        yield return $"ffplay {Path.Combine(request.Data, last.Path)}";
    }
}
