using Supervision.Retention.Backup;

namespace Supervision.Recorder.Cli.Texts;

/// <summary>What <c>backup</c> says.</summary>
internal static class BackupTexts
{
    internal static readonly Text Backup = new("Second copies of recordings, and a recorder made anew from them.", "录像的第二份副本，以及由副本恢复录像机。");
    internal static readonly Text Init = new("Makes a folder or bucket the backup of this recorder.", "把文件夹或存储桶建为本录像机的备份。");
    internal static readonly Text Run = new("Brings backups up to date now.", "立即更新备份。");
    internal static readonly Text Status = new("How far backups are behind, by camera.", "各摄像机的备份进度。");
    internal static readonly Text Verify = new("Compares recordings and backups with the catalogue, and heals each from the other.", "按目录库核对录像和备份，并相互修复。");
    internal static readonly Text Restore = new("Makes a data directory from a backup, on an empty machine.", "在空机器上由备份恢复数据目录。");

    internal static readonly Text TargetOption = new("The backup, by its id in the configuration; all by default.", "配置中的备份编号，默认全部。");
    internal static readonly Text DeepOption = new("Reads every file on both sides and compares its digest.", "读取两边的每个文件并核对摘要。");
    internal static readonly Text SampleOption = new("Reads so many files of each camera, spread over time.", "每台摄像机按时间均匀抽取这么多文件读取核对。");
    internal static readonly Text NoHealOption = new("Only says what is wrong.", "只报告，不修复。");
    internal static readonly Text FromOption = new("The backup's folder, where there is no configuration.", "没有配置文件时，备份所在的文件夹。");
    internal static readonly Text PassphraseOption = new("File of mode 0600 with the passphrase that opens keys and passwords.", "权限为 0600 的口令文件，用于打开密钥和密码。");

    internal static readonly Text Running = new("copying", "正在备份");
    internal static readonly Text Verifying = new("verifying", "正在核对");
    internal static readonly Text Restoring = new("restoring", "正在恢复");

    internal static readonly Text NoTargets = new("{0} names no backup: add it under 'backup.targets'", "{0} 没有指定备份：请在“backup.targets”下添加");
    internal static readonly Text NoTarget = new("there is no backup '{0}' in {1}; there are {2}", "{1} 中没有备份“{0}”；现有：{2}");
    internal static readonly Text BadSample = new("--sample is {0}: give a number of files, 1 or more", "--sample 的值为 {0}：请给出文件数，至少为 1");
    internal static readonly Text SampleOrDeep = new("--deep reads every file: give it or --sample, not both", "--deep 会读取每个文件：与 --sample 只能指定其一");
    internal static readonly Text FromWhere = new("give the backup's folder by --from, or its id by --target and --config", "请用 --from 指定备份文件夹，或用 --target 和 --config 指定备份编号");
    internal static readonly Text InitDone = new("{0}: {1} is the backup of this recorder", "{0}：{1} 已是本录像机的备份");

    internal static readonly Text Gone = new(
        "{0}: this is another store than the one copied to before: {1} copies are gone with that, and are made again",
        "{0}：这不是此前所用的存储：其中的 {1} 份副本已不在，将重新备份");

    internal static readonly Text Copied = new(
        "{0}: {1} segments ({2} MB) copied and read back, {3} of them were there already; {4} deleted by the backup's own term",
        "{0}：已复制并回读核对 {1} 个片段（{2} MB），其中 {3} 个原已存在；按备份自身期限删除 {4} 个");

    internal static readonly Text Skipped = new("  {0}: {1} segments not copied, the first {2}: {3}", "  {0}：{1} 个片段未复制，首个为 {2}：{3}");
    internal static readonly Text Failed = new("{0}: failed: {1}", "{0}：失败：{1}");

    internal static readonly Text NoKeys = new(
        "{0}: warning: keys and passwords are not in it: name a passphrase by 'backup.passphrase_file'",
        "{0}：警告：其中没有密钥和密码：请用“backup.passphrase_file”指定口令文件");

    internal static readonly Text Target = new("Backup", "备份");
    internal static readonly Text CopiedUpTo = new("Copied up to", "已备份至");
    internal static readonly Text BehindSegments = new("Segments behind", "未备份片段");
    internal static readonly Text BehindSize = new("MB behind", "未备份(MB)");
    internal static readonly Text BehindTime = new("Time behind", "落后时长");
    internal static readonly Text Never = new("never", "从未");
    internal static readonly Text Last = new("{0}: last good run {1}; catalogue of {2}", "{0}：上次成功 {1}；目录库副本时间 {2}");
    internal static readonly Text LastFailed = new("{0}: the last run failed at {1}: {2}", "{0}：上次备份于 {1} 失败：{2}");
    internal static readonly Text SkippedCount = new("{0}: {1} segments could not be copied because of their files here: `supervision backup verify --deep`", "{0}：有 {1} 个片段因本机文件有问题而未能备份：请执行 `supervision backup verify --deep`");

    internal static readonly Text Place = new("Where", "位置");
    internal static readonly Text Damage = new("What is wrong", "问题");
    internal static readonly Text Healed = new("Healed", "修复");
    internal static readonly Text HealedFrom = new("from {0}", "来自{0}");
    internal static readonly Text Archive = new("recordings", "本机录像");
    internal static readonly Text Lost = new("lost", "缺失");
    internal static readonly Text SizeDiffers = new("size differs", "大小不符");
    internal static readonly Text DigestDiffers = new("digest differs", "摘要不符");
    internal static readonly Text Unreadable = new("unreadable", "无法读取");

    internal static readonly Text Verified = new(
        "{0} copies in {1}; {2} segments are not copied yet; {3} files ({4} MB) were read", "{1} 中有 {0} 份副本；{2} 个片段尚未备份；读取了 {3} 个文件（{4} MB）");

    internal static readonly Text AllWell = new("All is well.", "核对通过。");
    internal static readonly Text AllHealed = new("All is well again: what was wrong was healed.", "已全部修复，核对通过。");
    internal static readonly Text NotWell = new("Not all is well.", "仍有问题。");

    internal static readonly Text Missing = new("not restored: {0}: {1}", "未恢复：{0}：{1}");
    internal static readonly Text KeysStayed = new("warning: keys and passwords stayed in the backup: give the passphrase by --passphrase-file, into a new directory", "警告：密钥和密码仍在备份中：请用 --passphrase-file 指定口令，恢复到新的目录");
    internal static readonly Text OneDisk = new(
        "the recorder had the volumes {0}: all their recordings are in {1} now; take 'storage.volumes' out of site.yaml, or move cameras' folders as README of Disks says",
        "原录像机另有磁盘卷 {0}：其录像现全部在 {1} 中；请从 site.yaml 中去掉“storage.volumes”，或按 Disks 的 README 移动各摄像机的文件夹");

    internal static readonly Text Restored = new("{0} segments ({1} MB) are in {2}; {3} of them are newer than the catalogue", "{2} 中已有 {0} 个片段（{1} MB），其中 {3} 个比目录库新");
    internal static readonly Text CatalogOf = new("catalogue of {0} (Beijing time); next: supervision check --deep", "目录库副本时间 {0}（北京时间）；下一步：supervision check --deep");
    internal static readonly Text CatalogRebuilt = new("No catalogue in the backup was whole: it was built anew. Deletion stays off until an operator confirms.", "备份中没有完好的目录库，已重新建立。在操作员确认之前不会删除录像。");

    internal static Text Of(CopyDamage damage) => damage switch
    {
        CopyDamage.Lost => Lost,
        CopyDamage.SizeDiffers => SizeDiffers,
        CopyDamage.DigestDiffers => DigestDiffers,
        _ => Unreadable,
    };
}
