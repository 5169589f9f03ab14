using Supervision.Recorder.Probe;

namespace Supervision.Recorder.Cli.Texts;

/// <summary>Names of what a standard wants of a camera, and the words and lines that its values have.</summary>
internal static class CameraItemTexts
{
    /// <summary>What comes ready in English from probing and provisioning.</summary>
    internal static readonly Text[] All =
    [
        new("on", "开"),
        new("off", "关"),
        new("yes", "有"),
        new("none", "无"),
        new("plays", "可播放"),
        new("breaks off", "中断"),
        new("drawn", "显示"),
        new("not drawn", "未显示"),
        new("drawn otherwise", "显示有误"),
        new("the stream ended before two key frames came that can be looked at", "码流在收到两个可查看的关键帧之前结束"),
        new("no two key frames came within {0} s; shorten the camera's GOP", "{0} 秒内没有收到两个关键帧；请缩短摄像机的关键帧间隔"),
        new("the time in the picture was read otherwise in each of {0} looks; try again when camera and machine are less busy", "查看 {0} 次读出的画面时间各不相同；请在摄像机和本机不忙时重试"),
        new("the camera's pictures cannot be decoded: {0}", "摄像机的画面无法解码：{0}"),
        new("draw {0}", "叠加{0}"),
        new("draw {0} in place of {1}", "叠加{0}，替换{1}"),
        new("remove {0}", "删除{0}"),
        new("date and time", "日期和时间"),
        new("its date and time", "其日期和时间"),
        new("the camera refuses to {0}: {1}", "摄像机拒绝{0}：{1}"),
        new("{0}: the media profile that is wanted has no pictures; correct 'profile' in the configuration", "{0}：所选媒体配置没有画面；请修改配置中的 profile"),
        new("{0}: the device there has the serial number {1}, not {2}; look for the camera with supervision discover", "{0}：该处设备的序列号是 {1}，不是 {2}；请用 supervision discover 查找摄像机"),
        new("within 1 s", "偏差不超过 1 秒"),
        new("from DHCP", "来自 DHCP"),
        new("{0} (not used)", "{0}（未启用）"),
        new("{0} with daylight saving time", "{0}（含夏令时）"),
        new("at least {0}", "不低于 {0}"),
        new("more than {0}", "多于 {0}"),
        new("the GOP varies", "关键帧间隔变化大"),
        new("the GOP grows", "关键帧间隔逐渐变长"),
        new("key frames are rare", "关键帧稀少"),
        new("the camera does not offer H.264", "摄像机不支持 H.264"),
        new("the camera does not offer Main", "摄像机不支持 Main 档次"),
        new("the nearest that the camera offers", "摄像机所能提供的最接近值"),
        new("the camera has no switch for B pictures, and Baseline has none", "摄像机没有 B 帧开关，而 Baseline 档次没有 B 帧"),
        new("the camera has no switch for B pictures and no Baseline profile", "摄像机既没有 B 帧开关，也没有 Baseline 档次"),
        new("ONVIF has no switch for it; turn it off at the camera's own pages (H.264+, Smart Codec, Zipstream)", "ONVIF 无法关闭；请在摄像机自带的网页中关闭（H.264+、Smart Codec、Zipstream）"),
        new("the camera has no microphone and no input for one", "摄像机没有拾音器，也没有音频输入"),
        new("no picture came while it was measured", "实测期间没有收到画面"),
        new("the camera ended the stream", "摄像机结束了码流"),
        new("the camera does not tell its time servers", "摄像机不告知时间服务器"),
        new("the camera does not tell its time", "摄像机不告知时间"),
        new("the camera does not tell its time to everybody", "摄像机不向未登录者告知时间"),
        new("the camera does not say in which picture it draws", "摄像机没有说明文字叠加在哪路画面"),
        new("the camera's settings say {0}, its stream shows {1}", "摄像机设置为 {0}，码流实为 {1}"),
        new("{0}: the stream's address begins with {1}://; only rtsp:// can be recorded", "{0}：码流地址以 {1}:// 开头；只能录制 rtsp://"),
        new("{0}: the camera has no media service; look whether it is a camera at all", "{0}：没有媒体服务；请确认它是不是摄像机"),
        new("{0} {1}, firmware {2}, serial {3}", "{0} {1}，固件 {2}，序列号 {3}"),
        new("{0} s off this machine (within {1} s), time zone {2}, {3}", "与本机相差 {0} 秒（±{1} 秒），时区 {2}，{3}"),
        new("by NTP", "NTP 对时"),
        new("by hand", "手动设置"),
        new("HTTP digest", "HTTP 摘要认证"),
        new("none was asked for", "未要求登录"),
        new("no time server is set", "没有设置时间服务器"),
        new("the camera shows no network interface", "摄像机不显示网络接口"),
        new("the camera keeps its lasting name to itself", "摄像机不告知其永久标识"),
        new("the camera has no media profile", "摄像机没有媒体配置"),
        new("{0} to choose from", "可选 {0} 个"),
        new("{0} drawn, at most {1}", "已叠加 {0} 行，最多 {1} 行"),
        new("the camera draws no texts", "摄像机不叠加文字"),
        new("at most {0} presets", "最多 {0} 个预置位"),
        new("the camera cannot be moved", "摄像机不能转动"),
        new("infrared filter {0}", "红外滤光片 {0}"),
        new("the camera has no settings of the picture", "摄像机没有图像参数"),
        new("{0} kinds", "{0} 种"),
        new("the camera reports no events", "摄像机不报告事件"),
    ];

    private static readonly Dictionary<CameraItem, Text> Names = new()
    {
        [CameraItem.Codec] = new("codec", "编码"),
        [CameraItem.CodecProfile] = new("codec's profile", "编码档次"),
        [CameraItem.Resolution] = new("resolution", "分辨率"),
        [CameraItem.FrameRate] = new("pictures a second", "帧率"),
        [CameraItem.Gop] = new("GOP", "关键帧间隔"),
        [CameraItem.BPictures] = new("B pictures", "B 帧"),
        [CameraItem.SmartCodec] = new("smart codec", "智能编码"),
        [CameraItem.Bitrate] = new("bitrate", "码率"),
        [CameraItem.Sound] = new("sound", "声音"),
        [CameraItem.Stream] = new("stream", "码流"),
        [CameraItem.Ntp] = new("time server", "时间服务器"),
        [CameraItem.TimeZone] = new("time zone", "时区"),
        [CameraItem.Clock] = new("clock", "时钟"),
        [CameraItem.Texts] = new("texts in the picture", "画面叠加文字"),
    };

    private static readonly Dictionary<string, Text> Steps = new(StringComparer.Ordinal)
    {
        ["services"] = new("services", "服务"),
        ["identity"] = new("identity", "身份"),
        ["login"] = new("login", "登录"),
        ["clock"] = new("clock", "时钟"),
        ["time-servers"] = new("time servers", "时间服务器"),
        ["network"] = new("network", "网络"),
        ["reference"] = new("lasting name", "永久标识"),
        ["profiles"] = new("media profiles", "媒体配置"),
        ["sound"] = new("sound", "声音"),
        ["texts"] = new("texts in the picture", "画面叠加文字"),
        ["ptz"] = new("PTZ", "云台"),
        ["imaging"] = new("picture settings", "图像参数"),
        ["events"] = new("events", "事件"),
    };

    internal static Text Of(CameraItem item) => Names[item];

    internal static Text OfStep(string name) => Steps[name];
}
