using Supervision.Retention.Verification;

namespace Supervision.Recorder.Cli.Texts;

/// <summary>What a check can find, in plain words.</summary>
internal static class FindingTexts
{
    internal static Text Of(FindingCode code) => code switch
    {
        FindingCode.CatalogDamaged => new("catalogue damaged", "目录库损坏"),
        FindingCode.FileMissing => new("file missing", "文件缺失"),
        FindingCode.SizeDiffers => new("size differs", "文件大小不符"),
        FindingCode.FileUnreadable => new("file unreadable", "文件无法读取"),
        FindingCode.BoxDiffers => new("file contradicts catalogue", "文件与目录库不符"),
        FindingCode.DigestDiffers => new("file was changed", "文件摘要不符（已被改动）"),
        FindingCode.StructureBroken => new("file structure broken", "文件结构损坏"),
        FindingCode.ChainBroken => new("digest chain broken", "摘要链断裂"),
        FindingCode.Hole => new("unexplained hole", "无原因的缺口"),
        FindingCode.Silent => new("silent without a gap", "无录像且无缺口记录"),
        FindingCode.Overlap => new("times overlap", "时间重叠"),
        FindingCode.NotInCatalog => new("not in the catalogue", "目录库无此文件"),
        FindingCode.UnknownFile => new("foreign file", "外来文件"),
        FindingCode.LeftOver => new("left over", "遗留的未完成文件"),
        FindingCode.JournalDamaged => new("journal damaged", "日志损坏"),
        FindingCode.JournalDiffers => new("journal and catalogue differ", "日志与目录库不符"),
        FindingCode.SoundHole => new("sound missing without a gap", "声音缺失且无缺口记录"),
        FindingCode.LedgerDiffers => new("deletion ledger differs", "删除台账不符"),
        FindingCode.OriginalDiffers => new("camera's stream differs", "摄像机原始码流不符"),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "no text for this finding"),
    };
}
