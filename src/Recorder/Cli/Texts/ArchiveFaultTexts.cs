namespace Supervision.Recorder.Cli.Texts;

/// <summary>What the record store says when it cannot be used, as its exceptions have it.</summary>
internal static class ArchiveFaultTexts
{
    internal static readonly Text[] All =
    [
        new("{0} cannot be made a data directory: {1}", "无法将 {0} 建为数据目录：{1}"),
        new("{0} is no data directory: make one by `{1}` ({2})", "{0} 不是数据目录：请用 `{1}` 建立（{2}）"),
        new("{0} has format '{1}', this program knows '{2}': use the newer program", "{0} 的格式为“{1}”，本程序只认识“{2}”：请使用新版程序"),
        new(
            "{0} belongs to {1}, and this is {2}: what it would write here, {3} could not; run it as {4}: runuser -u {5} -- {6} ...",
            "{0} 属于 {1}，而当前账号是 {2}：它写入的文件 {3} 无法写；请用 {4} 执行：runuser -u {5} -- {6} ..."),
        new("{0} is in use by {1}: stop that one first, or use another --data", "{0} 正被 {1} 使用：请先停止它，或用 --data 指定其他目录"),
        new("the volumes of {0} cannot be read: {1}", "{0} 的存储卷记录无法读取：{1}"),
        new("the volumes of {0} cannot be prepared: {1}", "{0} 的存储卷无法准备：{1}"),
        new("{0} is damaged: it has the mark of the volume's file {1} and its path, a line each; write it anew", "{0} 已损坏：其中应为该卷文件 {1} 的标记和路径，各一行；请重新写入"),
        new("{0}/archive/{1} is a link to {2}, and no volume is there; remove the link", "{0}/archive/{1} 是指向 {2} 的链接，而那里不是存储卷；请删除该链接"),
        new(
            "volume {0} is known at {1}, and the configuration says {2}: mount it where it was, or give a new disk a new id",
            "存储卷 {0} 原在 {1}，而配置为 {2}：请挂载到原处；若是新磁盘，请用新的编号"),
        new("volume {0}: there is no folder {1}; make it and mount the disk there", "存储卷 {0}：没有文件夹 {1}；请建立并把磁盘挂载到那里"),
        new("volume {0}: {1} lies on the disk of the data directory; mount the volume's own disk there", "存储卷 {0}：{1} 与数据目录在同一磁盘上；请把该卷自己的磁盘挂载到那里"),
        new(
            "volume {0}: the disk at {1} belongs to another data directory; if that one is given up, remove {2}/supervision-volume",
            "存储卷 {0}：{1} 处的磁盘属于另一个数据目录；若那个目录已弃用，请删除 {2}/supervision-volume"),
        new(
            "camera {0} is recorded in {1}, and the configuration says {2}: write it as it is, or stop the recorder and type: {3}",
            "摄像机 {0} 录在 {1}，而配置为 {2}：请按实际改写配置，或停止录像后执行：{3}"),
        new("another recorder", "另一个录像程序"),
        new("{0} (process {1} on {2}, since {3})", "{0}（进程 {1}，主机 {2}，自 {3} 起）"),
        new("{0}; free space on this disk or enlarge it", "{0}；请清理或扩充磁盘空间"),
        new("{0}; look at the kernel log (dmesg), check the disk, mount it read-write", "{0}；请查看内核日志（dmesg），检查磁盘，并以可写方式挂载"),
        new("{0}; give the recorder's user the right to write there", "{0}；请给录像机的账号写入权限"),
        new("{0}; move that file away and run `supervision check`", "{0}；请移走该文件，再执行 `supervision check`"),
        new("{0}; somebody else changes the data directory; run `supervision check`", "{0}；有其他程序或人在改动数据目录，请执行 `supervision check`"),
        new("{0}; look at the kernel log (dmesg) and check the disk", "{0}；请查看内核日志（dmesg）并检查磁盘"),
        new("{0} cannot be used: {1}", "{0} 无法使用：{1}"),
        new("{0} is damaged ({1}): build it anew from the recordings by `{2}`", "{0} 已损坏（{1}）：请用 `{2}` 由录像重建"),
        new("it is empty", "它是空的"),
        new("{0} does not exist: nothing was recorded yet, or build it anew by `{1}`", "{0} 不存在：可能尚未录像，否则请用 `{1}` 重建"),
        new("{0} has version {1}, this program knows versions up to {2}: use the newer program", "{0} 的版本为 {1}，本程序最高认识 {2}：请使用新版程序"),
        new("{0} is of an older program: start the recorder once, it brings it up to date", "{0} 由旧版程序建立：启动一次录像机即可升级"),
        new("catalog.db was empty", "catalog.db 是空的"),
        new("catalog.db was missing", "catalog.db 缺失"),
        new("the file has no box of this recorder", "文件中没有本录像机的盒"),
        new("the file has no closing box", "文件没有结尾盒"),
        new("by its box the file belongs to {0}", "按盒中所写，该文件属于 {0}"),
        new("its boxes contradict each other: {0}", "文件中的盒互相矛盾：{0}"),
        new(
            "The header is torn or not this recorder's: nothing in this file can be used; restore it from a backup.",
            "文件头不完整，或不是本录像机的文件：其中内容均无法使用；请从备份恢复"),
        new("The file is torn or damaged at byte {0} of {1}, behind {2} whole fragments.", "文件在第 {0} 字节（共 {1}）处中断或损坏，其前有 {2} 个完整分片"),
        new("The file was changed since it was scanned (at byte {0}): scan it again.", "文件在读取时被改动（第 {0} 字节处）：请重新执行"),
        new(
            "The parameter sets of the picture at byte {0} do not fit to it: the file is damaged; restore it from a backup.",
            "第 {0} 字节处画面的参数集不符：文件已损坏；请从备份恢复"),
        new("The list of parameter sets at byte {0} is damaged; restore the file from a backup.", "第 {0} 字节处的参数集列表已损坏；请从备份恢复该文件"),
        new("the camera's decoder configuration in the file is malformed; restore it from a backup", "文件中摄像机的解码配置有误；请从备份恢复"),
        new(
            "the camera's decoder configuration in the file is no base64: it is damaged; restore it from a backup",
            "文件中摄像机的解码配置不是 base64，文件已损坏；请从备份恢复"),
        new(
            "the camera's parameter sets in the file can belong to no stream with a label strip; restore it from a backup",
            "文件中摄像机的参数集不可能属于带标注条的码流；请从备份恢复"),
        new("a picture's label strip cannot be taken out: the file is damaged; restore it from a backup", "有画面的标注条无法取出：文件已损坏；请从备份恢复"),
        new("a picture is no row of NAL units: the file is damaged; restore it from a backup", "有画面不是 NAL 单元序列：文件已损坏；请从备份恢复"),
        new("Access to the path '{0}' is denied.", "没有权限访问“{0}”"),
        new("Could not find file '{0}'.", "找不到文件“{0}”"),
        new("Could not find a part of the path '{0}'.", "找不到路径“{0}”"),
    ];
}
