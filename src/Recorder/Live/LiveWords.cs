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
        ["stopped"] = "已停止",
    };

    /// <summary>The columns' headings.</summary>
    public IReadOnlyList<string> Headings { get; } =
    [
        RecordTexts.Camera.In(language), RecordTexts.State.In(language), RecordTexts.Picture.In(language), RecordTexts.Bitrate.In(language),
        RecordTexts.Rate.In(language), RecordTexts.Durable.In(language), RecordTexts.Lost.In(language), RecordTexts.LabelMode.In(language),
        RecordTexts.Note.In(language),
    ];

    /// <summary>A state for people.</summary>
    public string State(string name) => language is Language.Chinese && ChineseStates.TryGetValue(name, out var word) ? word : name;
}
