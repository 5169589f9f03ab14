namespace Supervision.Recorder.Cli.Texts;

/// <summary>What the verbs about the label strip say.</summary>
internal static class StripTexts
{
    internal static readonly Text Strip = new("The label strip of recorded segments.", "已录片段的标注条。");

    internal static readonly Text Remove = new(
        "Writes the camera's own stream out of a segment, bit for bit, and compares its digest with the one noted when it was recorded.",
        "从片段中取出摄像机的原始码流（逐位一致），并与录制时记下的摘要核对。");

    internal static readonly Text SegmentArgument = new("The segment's file; it may be a copy, and may still be open (.part).", "片段文件；可以是副本，也可以是正在写入的 .part 文件。");
    internal static readonly Text OutputOption = new("The file to write: a byte stream (annex B), which players open.", "输出文件：字节流（annex B），播放器可直接打开。");
    internal static readonly Text ForceOption = new("Replaces a file of that name; never a recording.", "覆盖同名文件；绝不覆盖录像。");
    internal static readonly Text Removed = new("{0}: the camera's stream without the label strip, {1} pictures, {2} bytes", "{0}：已去掉标注条的摄像机码流，画面 {1} 帧，共 {2} 字节");

    internal static readonly Text NothingToRemove = new(
        "{0}: the camera's stream, {1} pictures, {2} bytes; there was no label strip to take out (label mode none)",
        "{0}：摄像机码流，画面 {1} 帧，共 {2} 字节；该录像没有标注条（标注方式 none）");

    internal static readonly Text Agrees = new(
        "It agrees with the digest noted when it was recorded: this is what the camera sent, bit for bit.",
        "与录制时记下的摘要一致：这就是摄像机发出的码流，逐位相同。");

    internal static readonly Text Differs = new(
        "It differs: {0} was noted when it was recorded. The file was changed or is damaged; restore it from a backup.",
        "不一致：录制时记下的是 {0}。文件已被改动或损坏；请从备份恢复。");

    internal static readonly Text NoDigest = new(
        "There is nothing to compare it with: the recording has no digest of the camera's stream.",
        "无可核对的摘要：该录像没有记下摄像机码流的摘要。");

    internal static readonly Text Open = new(
        "There is nothing to compare it with yet: the recording is still open, and this is what is whole of it.",
        "尚无可核对的摘要：录像还在写入，这是其中完整的部分。");

    internal static readonly Text Torn = new("There is nothing to compare it with, and something is missing: {0}", "无可核对的摘要，并且内容不全：{0}");
    internal static readonly Text NotClosed = new("the file has no closing box", "文件没有结尾盒");

    internal static readonly Text BurntIn = new(
        "{0} has its label in the pixels (label mode {1}): the camera's own stream was not stored, so it cannot be given back",
        "{0} 的标注已写入画面像素（标注方式 {1}）：没有保存摄像机的原始码流，因此无法还原");

    internal static readonly Text Unreadable = new("{0} cannot be read as a recording: {1}", "无法将 {0} 作为录像读取：{1}");
    internal static readonly Text NoFile = new("{0} is no ordinary file; name another one", "{0} 不是普通文件；请另外指定");
    internal static readonly Text NoFolder = new("the folder of {0} does not exist; make it, or name another one", "{0} 所在的文件夹不存在；请先建立或另外指定");
    internal static readonly Text NotWritable = new("{0} cannot be written: choose a folder that you may write in", "无法写入 {0}：请另选有写权限的文件夹");
    internal static readonly Text Exists = new("{0} exists already; name another file, or replace it by --force", "{0} 已存在；请另外指定，或用 --force 覆盖");
    internal static readonly Text IsRecording = new("{0} is a recording and is never replaced; name another file", "{0} 是录像，绝不覆盖；请另外指定");
}
