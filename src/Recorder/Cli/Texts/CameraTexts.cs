namespace Supervision.Recorder.Cli.Texts;

/// <summary>What can be wrong with a camera, pickup, label or encoder in site.yaml.</summary>
internal static class CameraTexts
{
    internal static readonly Text NoCamera = new("'cameras' is empty; describe at least one camera", "“cameras”为空；请至少写一路摄像机");

    internal static readonly Text OtherZone = new(
        "counter '{0}' stands in zone '{1}', but the camera in '{2}'; give both the same zone",
        "窗口“{0}”属于功能区“{1}”，而摄像机属于“{2}”；两者应为同一功能区");

    internal static readonly Text PickupSource = new(
        "a pickup's sound has one source: '{0}' (the camera whose stream carries it) or '{1}' (an RTSP address of its own); write one of them",
        "拾音器的声音只有一个来源：“{0}”（其码流带有该声音的摄像机）或“{1}”（自己的 RTSP 地址）；请写其中之一");

    internal static readonly Text PickupUser = new(
        "'{0}' belongs to a pickup with an address of its own; take it out",
        "“{0}”只用于有独立地址的拾音器；请删去");

    internal static readonly Text PickupUnbound = new(
        "the pickup is bound to no camera: its counter has no fixed camera; name the cameras by '{0}'",
        "该拾音器没有绑定摄像机：其窗口没有定点摄像机；请用“{0}”指明摄像机");

    internal static readonly Text PickupTooMany = new(
        "more than {1} pickups go into camera '{0}'; bind some of them to other cameras",
        "摄像机“{0}”录入的拾音器超过 {1} 个；请把其中一些绑定到其他摄像机");

    internal static readonly Text SilentCamera = new(
        "camera '{0}' has 'audio: false'; record its sound, or take the pickup out",
        "摄像机“{0}”设为“audio: false”；请录制其声音，或去掉该拾音器");

    internal static readonly Text Fonts = new(
        "'{0}' is not a list of at most {1} names; write [Noto Sans CJK SC, BabelStone Han]",
        "“{0}”不是至多 {1} 个名称的列表；应写 [Noto Sans CJK SC, BabelStone Han]");

    internal static readonly Text CodecUnknown = new(
        "the encoder's name '{0}' does not tell what it writes; add 'codec: h264' or 'codec: h265'",
        "由编码器名称“{0}”看不出输出格式；请加上“codec: h264”或“codec: h265”");

    internal static readonly Text CodecDiffers = new("the encoder '{0}' does not write {1}; change 'name' or 'codec'", "编码器“{0}”不输出 {1}；请改“name”或“codec”");
    internal static readonly Text EncoderWord = new("one word, as the encoder knows it", "编码器所用的一个词");

    internal static readonly Text AddressNone = new("'{0}' is not an address; {1}", "“{0}”不是地址；{1}");
    internal static readonly Text AddressAt = new("'{0}' is not an address, and holds an '@'; {1}; {2}", "“{0}”不是地址，且含有“@”；{1}；{2}");
    internal static readonly Text AddressUser = new("'{0}' holds a user or password; {1}; {2}", "“{0}”含有账号或密码；{1}；{2}");
    internal static readonly Text AddressScheme = new("'{0}' begins with {1}:, which is not recorded; {2}", "“{0}”以 {1}: 开头，不能录制；{2}");
    internal static readonly Text AddressPassword = new("'{0}' seems to hold a password; {1}", "“{0}”似乎含有密码；{1}");
    internal static readonly Text AddressFragment = new("'{0}' has a '#' part, which RTSP does not know; {1}", "“{0}”含有“#”部分，RTSP 没有这种写法；{1}");
    internal static readonly Text AddressForm = new("write {0}", "应写 {0}");

    internal static readonly Text AddressApart = new(
        "write user and password apart, by 'user' and 'password_file'",
        "账号和密码请分开写，用“user”和“password_file”");

    internal static readonly Text NoPasswordFile = new("'{0}' has no password_file; add 'password_file: secrets/camera.txt'", "“{0}”缺少 password_file；请加上“password_file: secrets/camera.txt”");
    internal static readonly Text NoUser = new("'{0}' has no user; add 'user: ...'", "“{0}”缺少 user；请加上“user: ...”");
    internal static readonly Text Fingerprint = new("the SHA-256 fingerprint of a certificate: 64 hexadecimal digits, with or without colons between", "证书的 SHA-256 指纹：64 位十六进制数字，可用冒号分隔");
    internal static readonly Text User = new("1 to {0} characters without ':' and '\"'", "1 至 {0} 个字符，不含“:”和双引号");
}
