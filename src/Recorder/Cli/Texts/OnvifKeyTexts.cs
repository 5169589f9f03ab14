namespace Supervision.Recorder.Cli.Texts;

/// <summary>What can be wrong with the keys of a camera that is reached by ONVIF.</summary>
internal static class OnvifKeyTexts
{
    internal static readonly Text Address = new("'{0}' is not an address; write {1}", "“{0}”不是地址；应写 {1}");

    internal static readonly Text OneAddress = new(
        "a camera has one address: '{0}' (its RTSP stream) or '{1}' (the camera itself, which is asked for its stream); take one out",
        "摄像机只有一个地址：“{0}”（RTSP 码流）或“{1}”（摄像机本身，由它给出码流地址）；请去掉其中之一");

    internal static readonly Text LabelWithoutOnvif = new(
        "label mode camera: camera '{0}' cannot be told what to draw without an ONVIF address; write '{1}: http://ADDRESS' in place of its address, or another label mode",
        "标注方式 camera：没有 ONVIF 地址，无法让摄像机“{0}”叠加文字；请用“{1}: http://地址”代替其地址，或改用其他标注方式");

    internal static readonly Text WithoutOnvif = new(
        "'{0}' belongs to a camera with 'onvif'; take it out, or give the ONVIF address in place of the RTSP address",
        "“{0}”只用于有“onvif”的摄像机；请删去，或以 ONVIF 地址代替 RTSP 地址");

    internal static readonly Text NoName = new(
        "neither serial nor reference says which camera this is: another device at this address would be recorded as it, and a camera that moves is "
        + "found only as long as its data directory lasts; add '{0}' (`supervision discover` shows it)",
        "没有写明序列号或设备标识：此地址上换成别的设备也会当作该摄像机录制，且摄像机换地址后只能凭数据目录中的记录找回；请加上“{0}”（可用 supervision discover 查看）");
}
