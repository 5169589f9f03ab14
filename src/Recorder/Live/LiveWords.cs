using Supervision.Recorder.Cli;
using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Live;

/// <summary>The live table's words in one language.</summary>
internal sealed class LiveWords(Language language)
{
    private static readonly Dictionary<string, string> ChineseStates = new(StringComparer.Ordinal)
    {
        ["starting"] = "启动中",
        ["recording"] = "录像中",
        ["stalled"] = "停滞",
        ["retrying"] = "重连中",
        ["disk-failed"] = "磁盘故障",
        ["planned"] = "计划外不录",
        ["stopped"] = "已停止",
    };

    /// <summary>What stands before the time of the newest durable fragment.</summary>
    public string DurableTo { get; } = RecordTexts.Durable.In(language);

    /// <summary>What stands before the number of lost packets.</summary>
    public string Lost { get; } = RecordTexts.Lost.In(language);

    /// <summary>The columns' headings, and whether numbers stand below. A wide page has room for the name and the picture.</summary>
    public IEnumerable<(string Heading, bool IsNumber)> Headings(bool isWide)
    {
        (Text Text, bool IsNumber, bool IsNarrow)[] all =
        [
            (RecordTexts.Camera, false, true), (RecordTexts.Name, false, false), (RecordTexts.State, false, true), (RecordTexts.Picture, false, false),
            (RecordTexts.Bitrate, true, true), (RecordTexts.Rate, true, true), (RecordTexts.Durable, true, true), (RecordTexts.Lost, true, true),
            (RecordTexts.LabelMode, false, true),
        ];
        return all.Where(column => isWide || column.IsNarrow).Select(column => (column.Text.In(language), column.IsNumber));
    }

    /// <summary>That so many cameras more are not on the page.</summary>
    public string More(int cameras) => RecordTexts.More.In(language, cameras);

    /// <summary>What goes wrong with a camera.</summary>
    public string Trouble(string message) => Translation.Of(message, language);

    /// <summary>Why cameras are labelled as they are, for those of which there is something to say.</summary>
    public IEnumerable<string> Labels(IEnumerable<LiveRow> rows) => LabelNotes.Of(rows.Select(row => (row.Camera, row.LabelReason)), language);

    /// <summary>A state for people.</summary>
    public string State(string name) => language is Language.Chinese && ChineseStates.TryGetValue(name, out var word) ? word : name;
}
