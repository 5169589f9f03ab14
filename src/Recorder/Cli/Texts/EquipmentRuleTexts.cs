using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Cli.Texts;

/// <summary>Findings about devices: what they can do, which there are, where they are connected.</summary>
internal static class EquipmentRuleTexts
{
    internal static readonly Text OtherStandard = new("it does not follow GB/T 28181", "不符合 GB/T 28181");
    internal static readonly Text OtherStandardRemedy = new("replace it, or where it does follow it, add 'gb28181-2016' or 'gb28181-2022' to 'standards'", "更换设备；确实支持的，在“standards”中写上 gb28181-2016 或 gb28181-2022");
    internal static readonly Text StandardUnknown = new("what these devices follow is not in the file: needed is 'standards' by their test report ({0})", "这些设备支持什么标准，文件中没有写：请按检测报告写“standards”（{0}）");
    internal static readonly Text StandardKnown = new("declared: {0} of {1} devices follow it", "已声明：{1} 台设备中 {0} 台符合");

    internal static readonly Text SmallMeasured = new("its picture is {0} (measured); at least {1} is asked for", "画面为 {0}（实测），应不低于 {1}");
    internal static readonly Text SmallDeclared = new("its picture is {0} (declared); at least {1} is asked for", "画面为 {0}（声明），应不低于 {1}");
    internal static readonly Text SmallRemedy = new("set the camera's main stream to {0} or more, or name that stream by 'address'", "把摄像机主码流设为 {0} 以上，或把“address”改为该码流");
    internal static readonly Text OtherSize = new("recorded are {0}, but declared {1}", "实际录制为 {0}，声明为 {1}");
    internal static readonly Text OtherSizeRemedy = new("write 'resolution: {0}'", "写“resolution: {0}”");
    internal static readonly Text ResolutionUnknown = new("the pictures' size of these cameras is not known: needed is 'resolution', or an archive by --data ({0})", "这些摄像机的分辨率未知：请写“resolution”，或用 --data 指明录像（{0}）");
    internal static readonly Text ResolutionKnown = new("measured: {0}; declared: {1}; unknown: {2}", "实测 {0} 路，声明 {1} 路，未知 {2} 路");

    internal static readonly Text NoDevice = new("no such device is listed: {0}", "没有配备{0}");
    internal static readonly Text NoDeviceRemedy = new("set it up ({0}), and list it under 'devices' with 'class: {1}'", "配备{0}，并在“devices”中写“class: {1}”");
    internal static readonly Text DeviceThere = new("{0}: {1}", "{0}：{1}");

    internal static readonly Text OtherNetwork = new("it is on another network: {0}; asked for is {1}", "接入的是{0}，应接入{1}");
    internal static readonly Text OtherNetworkRemedy = new("connect it to the {0}", "改接{0}");
    internal static readonly Text NetworkUnknown = new("the network of these devices is not in the file: needed is 'network' ({0})", "这些设备接入哪个网络，文件中没有写：请写“network”（{0}）");
    internal static readonly Text NoDeviceListed = new("no device of this kind is listed under 'devices': {0}", "“devices”中没有列出这类设备：{0}");
    internal static readonly Text OnNetwork = new("declared: {0} of {1} devices are on the {2}", "已声明：{1} 台设备中 {0} 台接入{2}");

    internal static readonly Text NoPrivateRoom = new(
        "none of {0} cameras and {1} pickups is in one; zones that must not be watched: {2}",
        "{0} 路摄像机、{1} 个拾音器均不在其中；不得拍摄的功能区 {2} 个");

    private static readonly Dictionary<NetworkKind, Text> Networks = new()
    {
        [NetworkKind.Extranet] = new("e-government extranet", "电子政务外网"),
        [NetworkKind.Private] = new("private network", "专网"),
        [NetworkKind.Internet] = new("internet", "互联网"),
    };

    private static readonly Dictionary<DeviceClass, Text> Classes = new()
    {
        [DeviceClass.Camera] = new("camera", "摄像机"),
        [DeviceClass.Pickup] = new("pickup", "拾音器"),
        [DeviceClass.Recorder] = new("recorder", "硬盘录像机"),
        [DeviceClass.Server] = new("server", "监控服务器"),
        [DeviceClass.Firewall] = new("firewall", "防火墙"),
        [DeviceClass.Backup] = new("backup storage", "备份存储"),
        [DeviceClass.Switch] = new("switch", "交换机"),
        [DeviceClass.Ups] = new("uninterruptible power supply", "不间断电源"),
        [DeviceClass.Sign] = new("sign", "提示标识"),
    };

    internal static Text Of(NetworkKind network) => Networks[network];

    internal static Text Of(DeviceClass device) => Classes[device];
}
