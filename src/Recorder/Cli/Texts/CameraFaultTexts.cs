namespace Supervision.Recorder.Cli.Texts;

/// <summary>Why a camera gives nothing, as connections report it: in the live table and in gaps.</summary>
internal static class CameraFaultTexts
{
    internal static readonly Text[] All =
    [
        new("{0} does not answer within {1} s; check that the device is on and the network leads there", "{0} 在 {1} 秒内没有应答；请检查设备是否开机、网络是否可达"),
        new("{0} cannot be reached ({1}); check the device, its address and its port", "{0} 无法连接（{1}）；请检查设备及其地址和端口"),
        new("no two neighbouring UDP ports are free on this machine; use transport tcp", "本机没有两个相邻的空闲 UDP 端口；请改用 transport: tcp"),
        new("the name '{0}' was not resolved within {1} s; check the name server (/etc/resolv.conf), or write the address instead", "域名“{0}”在 {1} 秒内没有解析出来；请检查域名服务器（/etc/resolv.conf），或直接写地址"),
        new("the name '{0}' does not resolve ({1}); check the name, or write the address instead", "域名“{0}”无法解析（{1}）；请检查域名，或直接写地址"),
        new("a connection to '{0}' is not allowed; add it to the configuration's hosts if it is meant", "不允许连接“{0}”；确需连接时请加入 network.allow"),
        new("{0}: the camera asks for a user and a password, but the configuration gives none", "{0}：摄像机要求账号和密码，但配置中没有"),
        new("{0}: the camera offers no way to authenticate that is allowed here ({1}); switch Digest on in the camera", "{0}：摄像机没有可用的认证方式（{1}）；请在摄像机中启用 Digest"),
        new("{0}: the camera refuses user '{1}' with this password; check both, and whether the account is locked", "{0}：摄像机拒绝账号“{1}”及其密码；请核对，并确认账号没有被锁定"),
        new("{0}: the camera closed the connection instead of answering {1}; check how many clients it allows", "{0}：摄像机没有应答 {1} 就断开连接；请检查它允许的连接数"),
        new("{0}: the camera accepted the connection but did not answer within {1} s; restart it if this stays so", "{0}：摄像机接受了连接，但 {1} 秒内没有应答；若一直如此，请重启摄像机"),
        new("{0}: no media came for {1} s; {2}", "{0}：{1} 秒内没有数据；{2}"),
        new("{0}: the recorder stood still for {1} s, and the connection did not outlast it; look whether the machine was paused or overloaded", "{0}：录像程序停顿了 {1} 秒，连接因此中断；请查看机器是否被暂停或过载"),
        new("{0}: packets came, but no whole picture for {1} s; {2}", "{0}：有数据，但 {1} 秒内没有完整画面；{2}"),
        new("{0}: packets came, but the parameter sets are unusable ({1}) for {2} s; {3}", "{0}：有数据，但参数集无法使用（{1}），已 {2} 秒；{3}"),
        new("if this stays so, a firewall may drop the datagrams: use transport tcp", "若一直如此，可能是防火墙丢弃了 UDP 数据：请改用 transport: tcp"),
        new("check the camera's encoder and the network", "请检查摄像机的编码设置和网络"),
        new("{0}: the camera closed the connection; look whether it restarted or another client displaced this one", "{0}：摄像机断开了连接；请看它是否重启，或被其他客户端挤掉"),
        new("{0}: {1}; check that this address is a camera's RTSP port, and the camera's firmware", "{0}：{1}；请确认这是摄像机的 RTSP 端口，并检查摄像机固件"),
        new("{0}: the connection broke ({1}); check the camera's power and network", "{0}：连接中断（{1}）；请检查摄像机电源和网络"),
        new(
            "older segments whose picture the strip damages: {0}, the worst picture has {1} dB; `supervision strip check` shows them",
            "受标注条影响的旧片段：{0} 个，最差一帧为 {1} dB；可用 supervision strip check 查看"),
        new(
            "the strip shows in the picture's last rows: {0} dB in the worst of {1} pictures, {2} dB are needed",
            "标注条影响了画面底部：{1} 帧中最差为 {0} dB，要求不低于 {2} dB"),
        new("{0}: the connection ended", "{0}：连接结束"),
        new("{0}: {1} redirects to {2}, which is not allowed; add it to the configuration's hosts if it is meant", "{0}：{1} 重定向到 {2}，不被允许；确需连接时请加入 network.allow"),
        new("{0}: no picture track that can be recorded ({1}); set the camera to H.264 or H.265", "{0}：没有可录制的画面（{1}）；请把摄像机设为 H.264 或 H.265"),
        new("{0}: {1} was answered by {2}; {3}", "{0}：{1} 的应答为 {2}；{3}"),
        new("check user and password", "请检查账号和密码"),
        new("the account may not see this stream; check its rights in the camera", "该账号无权查看此码流；请检查它在摄像机中的权限"),
        new("the camera has no stream at this path; check the path", "摄像机在此路径上没有码流；请检查路径"),
        new("the camera has no bandwidth left; close other clients of it", "摄像机带宽已满；请关闭它的其他客户端"),
        new("the camera forgot the session", "摄像机丢失了会话"),
        new("the camera does not offer this transport; try the other one of tcp and udp", "摄像机不支持这种传输方式；请在 tcp 和 udp 之间换用另一种"),
        new("the camera is busy; check how many clients it allows", "摄像机忙；请检查它允许的连接数"),
        new("this answer is not expected here", "此处不应有这种应答"),
        new("check the stream in the camera's own pages", "请在摄像机自带的网页中检查码流"),
        new("the camera redirects more than {0} times", "摄像机重定向超过 {0} 次"),
        new("the camera redirects to something that is no plain rtsp address", "摄像机重定向到的不是普通 rtsp 地址"),
        new("the camera answers SETUP with another transport than asked for; try the other one of tcp and udp", "摄像机应答的传输方式与请求不同；请在 tcp 和 udp 之间换用另一种"),
        new("a message begins with neither a status line nor a request line of RTSP", "收到的不是 RTSP 消息"),
        new("AddressAlreadyInUse", "端口已被占用"),
        new("ConnectionRefused", "连接被拒绝"),
        new("HostUnreachable", "主机不可达"),
        new("NetworkUnreachable", "网络不可达"),
        new("HostNotFound", "没有这个主机"),
        new("ConnectionReset", "连接被重置"),
        new("TimedOut", "超时"),
    ];
}
