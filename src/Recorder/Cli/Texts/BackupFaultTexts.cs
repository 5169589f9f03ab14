namespace Supervision.Recorder.Cli.Texts;

/// <summary>What stores and backups say when they cannot be used, as their exceptions have it.</summary>
internal static class BackupFaultTexts
{
    internal static readonly Text[] All =
    [
        new("{0} has no object {1}", "{0} 中没有对象 {1}"),
        new(
            "{0} has the SHA-256 {1}, recorded is {2}: it was damaged; `supervision backup verify --deep` heals it where a good copy is",
            "{0} 的摘要为 {1}，录制时为 {2}：文件已损坏；若有完好的副本，可用 `supervision backup verify --deep` 修复"),
        new(
            "{0} cannot be read: {1}; `supervision backup verify --deep` heals it where a good copy is",
            "无法读取 {0}：{1}；若有完好的副本，可用 `supervision backup verify --deep` 修复"),
        new("{0} is full: enlarge it, or shorten its `keep`", "{0} 已满：请扩容，或缩短其 `keep`"),
        new("{0} is read-only: look at the kernel log (dmesg), check the disk, mount it read-write", "{0} 只读：请查看内核日志（dmesg），检查磁盘，并以可写方式挂载"),
        new("{0} may not be used: give the recorder's account the right to write there", "{0} 没有写入权限：请授予录像机账号"),
        new("a file or folder in {0} is gone: somebody else changes it, or it was unmounted", "{0} 中的文件或文件夹消失：有其他程序改动，或已被卸载"),
        new("{0} cannot be read or written: {1}; check the disk and its connection", "{0} 无法读写：{1}；请检查磁盘及其连接"),
        new("{0} is not there: mount the backup's volume and make the folder, then prepare it", "{0} 不存在：请挂载备份卷并建立该文件夹，再进行准备"),
        new(
            "{0} is not mounted, or was never prepared (it has no file {1}): mount it; a new one is prepared by `supervision backup init`",
            "{0} 未挂载，或从未准备过（没有文件 {1}）：请挂载；新的备份请用 `supervision backup init` 准备"),
        new("{0}: the bucket does not exist; make it, or correct `bucket`", "{0}：存储桶不存在；请建立，或更正 `bucket`"),
        new("{0} refuses the access key ({1}): check `access_file`, the key's rights, and the clocks of both sides", "{0} 拒绝访问密钥（{1}）：请检查 `access_file`、密钥权限和两边的时钟"),
        new("{0} failed ({1} {2}): look at the server", "{0} 出错（{1} {2}）：请检查服务器"),
        new("{0} refuses {1} ({2} {3})", "{0} 拒绝 {1}（{2} {3}）"),
        new("{0} cannot be reached: {1}", "{0} 无法连接：{1}"),
        new("{0} ended {1} after {2} of {3} bytes", "{0} 只送出 {1} 的 {2} 字节（共 {3}）"),
        new("{0} gives back {1} with the SHA-256 {2}, sent was {3}: check its disk and memory", "{0} 返回的 {1} 摘要为 {2}，而送出的为 {3}：请检查其磁盘和内存"),
        new("{0} does not name an installation: restore it from the backup", "{0} 没有写明安装编号：请从备份恢复该文件"),
        new("{0} in {1} has {2} bytes: it is none of this program's", "{1} 中的 {0} 有 {2} 字节：不是本程序的文件"),
        new("{0} has format '{1}', this program knows '{2}': use the newer program, or another place", "{0} 的格式为“{1}”，本程序只认识“{2}”：请使用新版程序，或换一个位置"),
        new("{0} is empty: make it the backup of this recorder by `supervision backup init`", "{0} 是空的：请用 `supervision backup init` 建为本录像机的备份"),
        new(
            "{0} holds the backup of another recorder (installation {1}, this one is {2}): use another folder or prefix",
            "{0} 中是另一台录像机的备份（安装编号 {1}，本机为 {2}）：请使用其他文件夹或前缀"),
        new("the backup {0} is being worked on already: wait until that is done", "备份 {0} 正在进行其他操作：请等待其完成"),
        new("recordings are being healed from a backup already: wait until that is done", "正在用备份修复录像：请等待其完成"),
        new("{0} has more than {1} bytes: it is no key or password; move it elsewhere", "{0} 超过 {1} 字节：不是密钥或密码；请移到别处"),
        new("{0} in the backup is no sealed file: it was damaged", "备份中的 {0} 不是加密文件：已损坏"),
        new("{0} in the backup cannot be opened: it was sealed by another passphrase, or damaged", "备份中的 {0} 无法打开：口令不同，或文件已损坏"),
        new("{0} in the backup", "备份中的 {0}"),
        new("{0} in the backup is damaged", "备份中的 {0} 已损坏"),
        new("the backup names a file '{0}': no recorder made that", "备份中写有文件“{0}”：不是录像机所写"),
        new(
            "a restore into {0} is not finished: if it was cut, go on with `supervision backup restore --data {1}` from the same backup",
            "向 {0} 的恢复尚未完成：如已中断，请用同一备份执行 `supervision backup restore --data {1}` 继续恢复"),
        new("{0} is not empty: restore into a new directory", "{0} 不是空目录：请恢复到新的目录"),
        new("{0} holds no backup, or is not mounted: mount its volume, or name the place where the backup is", "{0} 中没有备份，或未挂载：请挂载其所在的卷，或指定备份所在的位置"),
        new("its copy has the SHA-256 {0}, recorded is {1}", "其副本的摘要为 {0}，录制时为 {1}"),
        new("its SHA-256 is {0}, recorded is {1}", "其摘要为 {0}，录制时为 {1}"),
        new("it has {0} bytes, recorded are {1}", "大小为 {0} 字节，录制时为 {1} 字节"),
        new("it is not there", "文件不存在"),
        new("it is not what its name says", "内容与其名称不符"),
        new("{0} is missing in the backup", "备份中缺少 {0}"),
        new("{0} is damaged", "{0} 已损坏"),
        new("no good copy is left", "没有完好的副本"),
        new("the copy is damaged too", "副本也已损坏"),
        new("{0} is there already: look at it and move it away", "{0} 已存在：请查看并移走"),
        new("{0} is not there: `supervision backup verify` heals it where good copies are", "{0} 不存在：若有完好的副本，可用 `supervision backup verify` 修复"),
        new("its volume {0} is not there: mount it", "其所在的卷 {0} 不存在：请挂载"),
        new("the next `supervision backup run` makes it anew", "下一次 `supervision backup run` 会重新生成"),
        new("past the ceiling of the backup", "超过备份的最长保存期"),
        new("{0} has errors: look at them by `supervision config check`", "{0} 有错误：请用 `supervision config check` 查看"),
    ];
}
