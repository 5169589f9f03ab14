namespace Supervision.Recorder.Cli.Texts;

/// <summary>What is wrong with the keys of backups.</summary>
internal static class BackupKeyTexts
{
    internal static readonly Text PathOrS3 = new("a backup is a folder or a bucket: write either '{0}' or '{1}'", "备份目标是文件夹或存储桶：请写“{0}”或“{1}”其中之一");
    internal static readonly Text Folder = new("a folder's path of at most 1024 characters, such as /mnt/backup", "最多 1024 个字符的文件夹路径，例如 /mnt/backup");
    internal static readonly Text Bucket = new("the name of a bucket: 3 to 63 lower-case letters, digits, '-' and '.'", "存储桶名称：3 至 63 个小写字母、数字、“-”和“.”");
    internal static readonly Text Prefix = new("letters, digits, '-', '_' and '.', with '/' between", "字母、数字、“-”、“_”和“.”，以“/”分隔");
    internal static readonly Text Endpoint = new("the server's address alone, such as https://s3.example.cn or https://10.0.0.9:9000", "仅服务器地址，例如 https://s3.example.cn 或 https://10.0.0.9:9000");
    internal static readonly Text Plain = new("'{0}' is not encrypted on its way: recordings can be read by others in the network; write https", "“{0}”传输时未加密：网络中的其他人可以读到录像；请写 https");
    internal static readonly Text Access = new("the file {0} must hold the access key as ID:SECRET on one line", "文件 {0} 须在一行中写明访问密钥：ID:SECRET");
    internal static readonly Text Window = new("a part of the day in Beijing time, such as 22:00-06:00", "北京时间的一段时间，例如 22:00-06:00");
}
