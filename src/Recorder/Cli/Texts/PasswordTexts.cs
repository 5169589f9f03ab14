namespace Supervision.Recorder.Cli.Texts;

/// <summary>What can be wrong with a password file. None repeats what stands in it.</summary>
internal static class PasswordTexts
{
    internal static readonly Text Unreadable = new(
        "the password file {0} cannot be read: {1}; see that it exists and belongs to the account of the recorder",
        "密码文件 {0} 无法读取：{1}；请确认它存在并属于录像机的账号");

    internal static readonly Text Absent = new("it does not exist", "文件不存在");
    internal static readonly Text Denied = new("permission denied, or it is a folder", "没有权限，或者它是文件夹");
    internal static readonly Text SystemWords = new("{0}", "“{0}”");

    internal static readonly Text NotUtf8 = new(
        "the password file {0} is not UTF-8 text; write the password alone on its first line",
        "密码文件 {0} 不是 UTF-8 文本；请只在第一行写密码");

    internal static readonly Text NotRegular = new(
        "the password file {0} is no ordinary file; name a file that holds the password alone",
        "密码文件 {0} 不是普通文件；请指定只含密码的文件");

    internal static readonly Text Open = new("the password file {0} can be read by others; type: chmod 600 {1}", "密码文件 {0} 可被他人读取；请执行：chmod 600 {1}");

    internal static readonly Text Foreign = new(
        "the password file {0} belongs to another account, {1}; as root, type: chown {2} {3}",
        "密码文件 {0} 属于其他账号 {1}；请以 root 执行：chown {2} {3}");

    internal static readonly Text ForeignToRoot = new(
        "the password file {0} belongs to another account, {1}; if that is the account that records, run this as {1}: runuser -u {1} -- {2} ...; "
        + "otherwise give the file to the account that records",
        "密码文件 {0} 属于其他账号 {1}；如果录像机用该账号运行，请用它执行：runuser -u {1} -- {2} ...；否则请把该文件的属主改为运行录像机的账号");

    internal static readonly Text Empty = new("the password file {0} is empty; write the password into it", "密码文件 {0} 是空的；请写入密码");

    internal static readonly Text TooLarge = new(
        "the password file {0} is larger than {1} bytes; write the password alone on its first line",
        "密码文件 {0} 超过 {1} 字节；请只在第一行写密码");

    internal static readonly Text ManyLines = new(
        "the password file {0} holds more than one line; write the password alone on its first line",
        "密码文件 {0} 不止一行；请只在第一行写密码");
}
