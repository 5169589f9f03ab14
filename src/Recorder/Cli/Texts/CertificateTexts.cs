namespace Supervision.Recorder.Cli.Texts;

/// <summary>What <c>verify</c> says of a certificate.</summary>
internal static class CertificateTexts
{
    internal static readonly Text Verify = new(
        "Verifies a certificate of completeness without any archive: that nothing in it was changed and, with --key, who signed it. "
        + "Exit code 0: it is good and states that retention is proven (without --key it is not proven who states it); 1: it is refused, or states findings.",
        "脱离录像验证完整性证书：证明内容未被改动；给出 --key 时还证明由谁签署。"
        + "退出码 0：证书有效且声明保存完整（未给出 --key 时不证明由谁声明）；1：证书被拒绝，或声明有问题。");

    internal static readonly Text FileArgument = new("The certificate.", "证书文件。");
    internal static readonly Text KeyOption = new("The public key of whom you trust, as PEM: keys/signing.pub.pem of the recorder, got on a way of its own.", "可信签署方的公钥（PEM）：录像机的 keys/signing.pub.pem，须另行取得。");
    internal static readonly Text BadKey = new("{0} is no public key: {1}", "{0} 不是公钥：{1}");
    internal static readonly Text Refused = new("Refused: {0}: {1}.", "拒绝：{0}：{1}。");
    internal static readonly Text BadSignature = new("its signature does not fit: it was changed after it was signed, or not signed with the key in it", "签名不符：签署后被改动，或不是由其中的密钥签署");
    internal static readonly Text OtherKey = new("it was signed with another key ({0}) than the one you gave ({1})", "签署密钥（{0}）不是所给的密钥（{1}）");
    internal static readonly Text Signed = new("Signed {0} (Beijing time) on {1} by supervision {2}, with the key {3}.", "由 supervision {2} 于 {0}（北京时间）在 {1} 上签署，密钥 {3}。");

    internal static readonly Text States = new(
        "It states, as of {0} (Beijing time) and by calendar {1}: {2} cameras, {3} camera-days from {4} to {5}, {6} segments.",
        "其中声明，截至 {0}（北京时间）、按日历版本 {1}：摄像机 {2} 台，{4} 至 {5} 共 {3} 个摄像机日，片段 {6} 个。");

    internal static readonly Text StatesComplete = new("It states that every required second is recorded, or explained and excused.", "声明：应保存的每一秒都有录像，或已说明原因且在允许范围内。");
    internal static readonly Text StatesFindings = new("It states that this is NOT so: findings: {0}.", "声明：并非如此，有 {0} 个问题。");
    internal static readonly Text Deep = new("Every byte was read for it.", "核查时读取了全部字节。");
    internal static readonly Text NotDeep = new("Names of files were compared for it, not their bytes.", "核查时只核对了文件名，未读取内容。");
    internal static readonly Text ProvenWho = new("Proven: nothing was changed since it was signed, and the key that you gave signed it.", "已证明：签署后未被改动，且由所给密钥签署。");

    internal static readonly Text ProvenWhat = new(
        "Proven: nothing was changed since it was signed. NOT proven is who signed: anybody can make a key; give the public key of the recorder by --key.",
        "已证明：签署后未被改动。未证明由谁签署：任何人都能制作密钥，请用 --key 给出录像机的公钥。");

    internal static readonly Text[] Faults =
    [
        new("the file has {0} bytes; a certificate has at most {1}", "文件有 {0} 字节，证书最多 {1} 字节"),
        new("this is no certificate of format {0}", "不是 {0} 格式的证书"),
        new("the certificate has no statement, or does not end after its signature", "证书没有声明，或签名之后还有内容"),
        new("the certificate has no {0}", "证书缺少 {0}"),
        new("the certificate is not written as this program writes it: it was changed", "证书的写法与本程序不符：已被改动"),
        new("the certificate is about something that this program does not know", "证书的内容是本程序不认识的"),
        new("the statement cannot be read: {0}", "声明无法读取：{0}"),
        new("the file is too large for a key", "文件过大，不是密钥"),
        new("it holds no public key as PEM", "其中没有 PEM 格式的公钥"),
        new("the key is not on P-256", "密钥不在 P-256 曲线上"),
        new(
            "{0} may be read by others than its owner: whoever had it could sign; chmod 0600 it, and think about whether it is still secret",
            "{0} 可被他人读取：得到它的人都能签署；请 chmod 0600，并考虑它是否仍然保密"),
        new(
            "{0} is no signing key ({1}): restore it from a backup; without it what was signed stays valid, and a new one is made when it is moved away",
            "{0} 不是签名密钥（{1}）：请从备份恢复；没有它，已签署的仍然有效；移走后会生成新的密钥"),
        new("it is not on P-256", "不在 P-256 曲线上"),
    ];
}
