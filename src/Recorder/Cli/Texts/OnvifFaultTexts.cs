namespace Supervision.Recorder.Cli.Texts;

/// <summary>Why a device cannot be asked by ONVIF, or what it refuses, as the client says it.</summary>
internal static class OnvifFaultTexts
{
    internal static readonly Text[] All =
    [
        new(
            "{0}: another device answers here ('{1}' and not '{2}'), which is not recorded as this camera; correct address or serial, or look where the camera went",
            "{0}：此地址上是其他设备（是“{1}”而不是“{2}”），不作为该摄像机录制；请更正地址或序列号，或查找该摄像机的去向"),
        new("{0}: the device has no media service; check that it is a camera", "{0}：该设备没有媒体服务；请确认它是摄像机"),
        new("{0}: the camera offers its stream by {1}, which is not recorded; switch RTSP on in the camera", "{0}：摄像机以 {1} 提供码流，不能录制；请在摄像机中启用 RTSP"),
        new(
            "{0}: the camera has no media profile '{1}', but {2}; correct 'profile' in the configuration", "{0}：摄像机没有媒体配置“{1}”，只有 {2}；请更正配置中的 profile"),
        new("{0}: no media profile of the camera can be recorded ({1}); set one to H.264 in the camera", "{0}：摄像机的媒体配置都不能录制（{1}）；请在摄像机中设一个为 H.264"),
        new(
            "{0}: no media profile of the camera has H.264 with 1080 lines, so {1} is recorded; set one up in the camera",
            "{0}：摄像机没有 1080 行的 H.264 媒体配置，因此录制 {1}；请在摄像机中设置"),
        new("{0}: the camera cannot be moved: it has no PTZ service", "{0}：摄像机无法控制：它没有云台（PTZ）服务"),
        new(
            "{0}: the camera cannot be moved: none of its media profiles has a PTZ configuration; add one in the camera",
            "{0}：摄像机无法控制：它的媒体配置都没有云台（PTZ）配置；请在摄像机中添加"),
        new("{0}: the camera has no preset '{1}'; it has: {2}", "{0}：摄像机没有预置位“{1}”；已有：{2}"),
        new("{0}: the camera says that it keeps the preset '{1}', and has it not; set it in the camera", "{0}：摄像机称已保存预置位“{1}”，但实际没有；请在摄像机中设置"),
        new(
            "{0}: the camera keeps the preset, but calls it '{1}' and not '{2}'; choose a shorter name, or one of Latin letters",
            "{0}：摄像机已保存预置位，但名称为“{1}”而不是“{2}”；请改用更短的名称或英文名称"),
        new("{0}: the camera says that it removed the preset '{1}', and still has it; remove it in the camera", "{0}：摄像机称已删除预置位“{1}”，但实际仍在；请在摄像机中删除"),
        new("{0}: no whole answer within {1} s; check the camera's load and the network", "{0}：{1} 秒内没有完整应答；请检查摄像机负载和网络"),
        new("{0}: the connection broke before the answer was whole; check the camera, its address and its port", "{0}：连接在应答完成前中断；请检查摄像机及其地址和端口"),
        new(
            "{0}: this machine does not trust the camera's certificate; install it here, or write http instead of https",
            "{0}：本机不信任摄像机的证书；请在本机安装该证书，或用 http 代替 https"),
        new("it is larger than {0} KiB", "超过 {0} KiB"),
        new("{0}: the answer cannot be used: {1}", "{0}：应答无法使用：{1}"),
        new("{0}: the answer to {1} cannot be used: {2}", "{0}：对 {1} 的应答无法使用：{2}"),
        new("{0}: {1} cannot be written: a name or text has a control character; take it out", "{0}：无法发送 {1}：名称或文字中有控制字符；请去掉"),
        new("{0}: the camera wants a user and a password for {1}, but none is given", "{0}：摄像机对 {1} 要求账号和密码，但没有给出"),
        new(
            "{0}: the camera offers HTTP Basic only, which would give the password away; switch Digest or WS-UsernameToken on in the camera",
            "{0}：摄像机只支持会泄露密码的 HTTP Basic；请在摄像机中启用 Digest 或 WS-UsernameToken"),
        new(
            "{0}: the camera refuses user '{1}' for {2}; check user and password, whether the account is locked, and whether ONVIF has accounts of its own in this camera",
            "{0}：摄像机拒绝账号“{1}”使用 {2}；请核对账号和密码，并查看账号是否被锁定、该摄像机的 ONVIF 是否另有账号"),
        new("{0}: the camera does not have {1}", "{0}：摄像机没有 {1} 功能"),
        new("{0}: the camera does not have {1}: {2}", "{0}：摄像机没有 {1} 功能：{2}"),
        new("{0}: the camera does not have {1} and gives no reason", "{0}：摄像机没有 {1} 功能"),
        new("{0}: the camera refuses {1}: {2}", "{0}：摄像机拒绝 {1}：{2}"),
        new("{0}: the camera refuses {1} and gives no reason", "{0}：摄像机拒绝 {1}，没有说明原因"),
        new("{0}: the camera refuses {1} (HTTP {2}) and gives no reason", "{0}：摄像机拒绝 {1}（HTTP {2}），没有说明原因"),
        new("{0}: the camera failed at {1}: {2}", "{0}：摄像机执行 {1} 失败：{2}"),
        new("{0}: the camera failed at {1} and gives no reason", "{0}：摄像机执行 {1} 失败，没有说明原因"),
        new("{0}: the camera failed at {1} (HTTP {2}) and gives no reason", "{0}：摄像机执行 {1} 失败（HTTP {2}），没有说明原因"),
        new(
            "{0}: {1} is redirected to another address, which is not followed; write the camera's final address (https is a common reason)",
            "{0}：{1} 被重定向到其他地址，不予跟随；请写摄像机的最终地址（常见原因是 https）"),
        new(
            "{0}: the camera forbids {1} (HTTP 403); check the account's rights and the camera's list of allowed addresses",
            "{0}：摄像机禁止 {1}（HTTP 403）；请检查账号权限和摄像机的地址白名单"),
        new("{0}: no ONVIF service at {1} (HTTP {2}); check the port, and switch ONVIF on in the camera", "{0}：{1} 处没有 ONVIF 服务（HTTP {2}）；请检查端口，并在摄像机中启用 ONVIF"),
        new("{0}: the camera is too busy for {1} (HTTP 503); try again later", "{0}：摄像机忙，无法执行 {1}（HTTP 503）；请稍后再试"),
        new("{0}: the camera's media service cannot set {1}; choose H.264", "{0}：摄像机的媒体服务不能设置 {1}；请选 H.264"),
        new(
            "{0}: the camera gives '{1}' as its stream, which is no RTSP address; write the address into the configuration",
            "{0}：摄像机给出的码流“{1}”不是 RTSP 地址；请把地址写入配置"),
        new("a probe to {0} is not allowed; add it to the configuration's hosts if it is meant", "不允许询问 {0}；确需询问时请加入 network.allow"),
        new(
            "devices cannot be searched from {0} to {1} ({2}); check the interface's address and whether it is up",
            "无法从 {0} 向 {1} 搜索设备（{2}）；请检查网卡地址以及网卡是否启用"),
    ];
}
