using Supervision.Recorder.Probe;

namespace Supervision.Recorder.Cli.Texts;

/// <summary>What <c>probe</c> says around a camera's answers.</summary>
internal static class ProbeTexts
{
    internal static readonly Text Probe = new(
        "Asks a camera all that it says of itself, and measures what its streams really are. Sets nothing.", "询问摄像机的全部自述，并实测其码流。不做任何设置。");

    internal static readonly Text Address = new(
        "A stream (rtsp://...), a device service (http://.../onvif/device_service), or the camera's host[:port].", "码流地址（rtsp://...）、设备服务地址（http://.../onvif/device_service），或摄像机的 主机[:端口]。");

    internal static readonly Text UserOption = new("The account on the camera.", "摄像机账号。");
    internal static readonly Text PasswordOption = new("File with the password alone, mode 0600.", "只含密码的文件，权限 0600。");
    internal static readonly Text FingerprintOption = new("SHA-256 fingerprint of the camera's certificate, for https.", "摄像机证书的 SHA-256 指纹，用于 https。");
    internal static readonly Text BadFingerprint = new("--fingerprint takes 64 hexadecimal digits, with or without colons between", "--fingerprint 应为 64 位十六进制数字，可用冒号分隔");
    internal static readonly Text SecondsOption = new("How long each stream is measured; 10 by default.", "每路码流的实测时长（秒），默认 10。");
    internal static readonly Text BadSeconds = new("--seconds is '{0}'; write a whole number from 1 to {1}", "--seconds 的值为“{0}”，应为 1 到 {1} 的整数");
    internal static readonly Text HalfLogin = new("--user and --password-file go together; give both or none", "--user 和 --password-file 要一起用；请都给出或都不给");
    internal static readonly Text AddressAt = new("the address holds a user or password; give them by --user and --password-file", "地址中含有账号或密码；请用 --user 和 --password-file 给出");

    internal static readonly Text LoginNeeded = new(
        "{0}: the camera asks for a user and a password; name them by --user U --password-file F (a file of mode 0600 with the password alone)",
        "{0}：摄像机要求账号和密码；请用 --user U --password-file F 给出（F 只含密码，权限 0600）");

    internal static readonly Text LoginRefused = new(
        "{0}: the camera refuses user '{1}' with this password; correct --user, or the password in the file that --password-file names, and look whether the account is locked",
        "{0}：摄像机拒绝账号“{1}”及其密码；请更正 --user 或 --password-file 所指文件中的密码，并确认账号没有被锁定");

    internal static readonly Text AddressForm = new(
        "'{0}' is no address of a camera; write rtsp://..., http://.../onvif/device_service or host[:port]", "“{0}”不是摄像机地址；应为 rtsp://...、http://.../onvif/device_service 或 主机[:端口]");

    internal static readonly Text Step = new("Question", "项目");
    internal static readonly Text State = new("Answer", "结果");
    internal static readonly Text Line = new("What", "内容");
    internal static readonly Text Profile = new("Media profile", "媒体配置");
    internal static readonly Text Says = new("Says", "自述");
    internal static readonly Text Shows = new("Measured", "实测");
    internal static readonly Text Difference = new("Differs", "不一致");
    internal static readonly Text Same = new("no", "无");
    internal static readonly Text Said = new("{0}: says {1}, shows {2}", "{0}：自述 {1}，实测 {2}");
    internal static readonly Text NotMeasured = new("not measured: {0}", "未能实测：{0}");
    internal static readonly Text Good = new("The camera answers, and its streams are as it says.", "摄像机应答正常，码流与自述一致。");
    internal static readonly Text Bad = new("Something is refused, does not play or is not as the camera says.", "有被拒绝、不能播放或与自述不一致之处。");

    internal static readonly Text Works = new("works", "可用");
    internal static readonly Text NotOffered = new("not offered", "不提供");
    internal static readonly Text Refused = new("refused", "被拒绝");

    internal static Text Of(StepState state) => state switch
    {
        StepState.Works => Works,
        StepState.NotOffered => NotOffered,
        _ => Refused,
    };
}
