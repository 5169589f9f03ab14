namespace Supervision.Media.FFmpeg;

/// <summary>One filter of a chain with its options as plain values: nothing has to be escaped, whatever characters they hold.</summary>
/// <param name="Name">libavfilter's name, for example <c>drawtext</c>.</param>
/// <param name="Options">Options by libavfilter's names, for example <c>("fontsize", "36")</c>; for drawtext's own %-sequences set <c>("expansion", "none")</c>.</param>
public sealed record FilterStep(string Name, params (string Name, string Value)[] Options);
