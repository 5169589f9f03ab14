namespace Supervision.Recorder.Cli.Texts;

/// <summary>What can be wrong with the disks in site.yaml.</summary>
internal static class StorageTexts
{
    internal static readonly Text AbsolutePath = new("the absolute path where the disk is mounted, such as /mnt/disk2", "磁盘挂载处的绝对路径，例如 /mnt/disk2");
    internal static readonly Text PathTwice = new("two volumes have the path '{0}'; give each its own disk", "两个存储卷的路径都是“{0}”；每个卷应各有自己的磁盘");

    internal static readonly Text CameraTwice = new(
        "camera '{0}' stands in two volumes; a camera is recorded on one: name it once",
        "摄像机“{0}”写在两个存储卷中；一路摄像机只录到一个卷：请只写一次");
}
