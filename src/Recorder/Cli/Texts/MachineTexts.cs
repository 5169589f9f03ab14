namespace Supervision.Recorder.Cli.Texts;

/// <summary>What site.yaml asks for and this machine does not have.</summary>
internal static class MachineTexts
{
    internal static readonly Text NoFont = new(
        "the label's font '{0}' is not installed; install it (Debian: fonts-noto-cjk) or name another one under label fonts",
        "标注字体“{0}”没有安装；请安装（Debian：fonts-noto-cjk），或在 label 的 fonts 中换一种字体");

    internal static readonly Text NoFallbackFont = new(
        "the label's fallback font '{0}' is not installed; install it (Debian: fonts-babelstone-han), or rare characters may be refused",
        "标注的备用字体“{0}”没有安装；请安装（Debian：fonts-babelstone-han），否则生僻字可能无法显示");

    internal static readonly Text NoFontconfig = new(
        "the label's fonts cannot be looked up: {0}; install the package fontconfig",
        "无法查询标注字体：“{0}”；请安装软件包 fontconfig");

    internal static readonly Text NoGlyph = new(
        "the label's fonts ({0}) have no glyph for {1}; install a font that has it (Debian: fonts-noto-cjk, fonts-babelstone-han) and name it under label fonts, or change the text",
        "标注字体（{0}）中没有 {1}；请安装含有该字的字体（Debian：fonts-noto-cjk、fonts-babelstone-han）并写入 label 的 fonts，或修改文字");

    internal static readonly Text NoStrip = new(
        "the label has no room in a strip below a picture of {0} x {1}: it would be burnt into the pixels, which costs far more CPU; shorten the names, or write mode: pixels",
        "{0} x {1} 的画面下方的标注条容不下标注，将改为烧入画面，CPU 开销大得多；请缩短名称，或写 mode: pixels");

    internal static readonly Text NoEncoder = new(
        "this machine has no encoder '{0}' for {1}; write one of {2}, or install a libavcodec that has it",
        "本机没有用于 {1} 的编码器“{0}”；请写以下之一：{2}，或安装含有它的 libavcodec");

    internal static readonly Text NoPreset = new("the encoder {0} does not know the preset '{1}'; write {2}", "编码器 {0} 没有预设“{1}”；应写{2}");
    internal static readonly Text AskForPresets = new("one that `ffmpeg -h encoder={0}` lists", "`ffmpeg -h encoder={0}` 所列之一");

    internal static readonly Text EncoderOrPreset = new(
        "the encoder {0} cannot be opened on this machine ({1}); see that it knows the preset '{2}' (`ffmpeg -h encoder={0}` lists them) and that its hardware and "
        + "driver are there, or write libx264",
        "编码器 {0} 在本机无法打开（“{1}”）；请检查它是否有预设“{2}”（`ffmpeg -h encoder={0}` 可列出），以及硬件和驱动，或改用 libx264");

    internal static readonly Text EncoderRefuses = new(
        "the encoder {0} cannot be opened on this machine ({1}); see that its hardware and driver are there, or write libx264",
        "编码器 {0} 在本机无法打开（“{1}”）；请检查硬件和驱动，或改用 libx264");
}
