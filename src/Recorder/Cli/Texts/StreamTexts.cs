namespace Supervision.Recorder.Cli.Texts;

/// <summary>What was measured of a stream, line by line.</summary>
internal static class StreamTexts
{
    internal static readonly Text Head = new("{0}, measured for {1} s", "{0}，实测 {1} 秒");
    internal static readonly Text Picture = new("picture: {0} {1}, level {2}, {3}", "画面：{0} {1}，级别 {2}，{3}");
    internal static readonly Text Rate = new("{0} pictures a second; {1} kbit/s, {2} kbit/s in the fullest second", "每秒 {0} 帧；{1} kbit/s，最高一秒 {2} kbit/s");
    internal static readonly Text Gop = new("a key frame each {0} pictures ({1} to {2})", "每 {0} 帧一个关键帧（{1} 至 {2}）");
    internal static readonly Text NoGop = new("no two key frames in {0} pictures", "{0} 帧内没有两个关键帧");
    internal static readonly Text BPictures = new("B pictures: {0}", "B 帧：{0}");
    internal static readonly Text SmartCodec = new("signs of a smart codec: {0}", "智能编码迹象：{0}");
    internal static readonly Text None = new("none", "无");
    internal static readonly Text Received = new("packets: {0}, lost {1}, jitter {2} ms", "数据包：{0}，丢失 {1}，抖动 {2} 毫秒");
    internal static readonly Text Sound = new("sound: {0}, {1} Hz, mean {2} dBFS, peak {3} dBFS", "声音：{0}，{1} Hz，平均 {2} dBFS，峰值 {3} dBFS");
    internal static readonly Text Silent = new("sound: {0}, {1} Hz; none came that can be decoded", "声音：{0}，{1} Hz；没有收到可解码的声音");
    internal static readonly Text NoSound = new("no sound", "无声音");
    internal static readonly Text Clock = new("the sender's clock (RTCP): {0} s", "发送端时钟（RTCP）：{0} 秒");
    internal static readonly Text NoClock = new("the sender told no time (RTCP)", "发送端没有报时（RTCP）");
    internal static readonly Text NoPicture = new("no picture came", "没有收到画面");
    internal static readonly Text Interrupted = new("ended before its time: {0}", "提前结束：{0}");
}
