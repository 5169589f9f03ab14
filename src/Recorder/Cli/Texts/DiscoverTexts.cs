namespace Supervision.Recorder.Cli.Texts;

/// <summary>What <c>discover</c> says.</summary>
internal static class DiscoverTexts
{
    internal static readonly Text Discover = new(
        "Searches ONVIF devices in the network and shows what each is; changes nothing.", "搜索网络中的 ONVIF 设备并列出其信息；不做任何改动。");

    internal static readonly Text InterfaceOption = new(
        "Searches this interface, by its name or address; without it and --address all that are up.", "只搜索此网卡（名称或地址）；不给出它和 --address 时搜索全部已启用的网卡。");

    internal static readonly Text AddressOption = new(
        "Asks these addresses and ranges one by one, and a device service (host:port) directly; separated by commas, at most {0} in all.", "逐个询问这些地址和网段，主机:端口 则直接询问其设备服务；以逗号分隔，总数不超过 {0} 个。");

    internal static readonly Text SecondsOption = new("How long answers are waited for (default 4).", "等待应答的秒数（默认 4）。");
    internal static readonly Text UserOption = new("The account on the devices; without it the one that site.yaml has for each.", "设备上的账号；不给出时使用 site.yaml 中各摄像机的账号。");
    internal static readonly Text PasswordOption = new("File with the password alone, mode 0600.", "仅含密码的文件，权限 0600。");
    internal static readonly Text ConfigOption = new("The configuration that devices are compared with, and whose cameras are asked where they should be (default: site.yaml, if it is here).", "用来比对的配置，其中的摄像机也按配置的地址询问（默认为当前目录的 site.yaml，若有）。");

    internal static readonly Text BadSeconds = new("--seconds is '{0}'; write a number from 1 to 60", "--seconds 的值为“{0}”，应为 1 至 60 的数字");
    internal static readonly Text NoInterface = new("there is no interface '{0}' that is up; there are: {1}", "没有已启用的网卡“{0}”；现有：{1}");
    internal static readonly Text NoneUp = new("no interface is up that could be searched; name addresses by --address", "没有可搜索的网卡；请用 --address 给出地址");

    internal static readonly Text BadAddress = new(
        "--address is '{0}'; write addresses, ranges and host:port such as 10.1.2.3,10.1.2.0/24,10.1.3.4:8080, at most {1} addresses in all", "--address 的值为“{0}”；应为 10.1.2.3,10.1.2.0/24,10.1.3.4:8080 这样的地址、网段和 主机:端口，总数不超过 {1} 个");

    internal static readonly Text Both = new("--user and --password-file go together", "--user 与 --password-file 须同时给出");
    internal static readonly Text Searching = new("searching {0}", "正在搜索 {0}");
    internal static readonly Text Trouble = new("warning: {0}", "警告：{0}");

    internal static readonly Text Vendor = new("Vendor", "厂商");
    internal static readonly Text Model = new("Model", "型号");
    internal static readonly Text Serial = new("Serial", "序列号");
    internal static readonly Text Onvif = new("ONVIF", "ONVIF");
    internal static readonly Text Picture = new("Picture", "画面");
    internal static readonly Text Sound = new("Sound", "声音");
    internal static readonly Text Clock = new("Clock", "时钟");
    internal static readonly Text Configured = new("site.yaml", "site.yaml");

    internal static readonly Text LoginNeeded = new("login needed", "需要账号");
    internal static readonly Text LoginRefused = new("login refused", "账号被拒绝");
    internal static readonly Text NotAsked = new("not to be asked", "无法询问");
    internal static readonly Text NotTold = new("not told", "未告知");
    internal static readonly Text Yes = new("yes", "是");
    internal static readonly Text None = new("none", "无");
    internal static readonly Text Offset = new("{0} s", "{0} 秒");
}
