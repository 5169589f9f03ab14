using System.Text.Json.Serialization;

namespace Supervision.Retention.Verification;

/// <summary>What a check can find. A closed set; the names (in kebab case) are part of the JSON format.</summary>
[JsonConverter(typeof(FindingCodeConverter))]
public enum FindingCode
{
    /// <summary>The catalogue cannot be used.</summary>
    CatalogDamaged,

    /// <summary>A row has no file.</summary>
    FileMissing,

    /// <summary>A file has another size than its row says.</summary>
    SizeDiffers,

    /// <summary>A file's boxes cannot be read, or it is not complete.</summary>
    FileUnreadable,

    /// <summary>A file says something else about itself than its row.</summary>
    BoxDiffers,

    /// <summary>A file has another SHA-256 than its row, or the row another one than the journal: it was changed.</summary>
    DigestDiffers,

    /// <summary>A file's fragments do not follow each other, or are not as many pictures as it says.</summary>
    StructureBroken,

    /// <summary>A file does not name the segment before it: something was taken out or put in.</summary>
    ChainBroken,

    /// <summary>Seconds of a camera are neither recorded nor explained.</summary>
    Hole,

    /// <summary>A camera's timeline ends too early: a recorder runs, or ran until its stop, and neither stored nor explained anything.</summary>
    Silent,

    /// <summary>Two segments of a camera show the same time, and no clock step explains it.</summary>
    Overlap,

    /// <summary>A complete file has no row.</summary>
    NotInCatalog,

    /// <summary>A file in the archive is not one of ours.</summary>
    UnknownFile,

    /// <summary>An open file was left behind, and no recorder runs.</summary>
    LeftOver,

    /// <summary>A line of the journal cannot be read.</summary>
    JournalDamaged,

    /// <summary>The catalogue does not hold what the journal says, or the other way round.</summary>
    JournalDiffers,

    /// <summary>The camera's own stream in a file is not the one that was recorded, or does not come out of it.</summary>
    OriginalDiffers,

    /// <summary>Sound is missing in a pickup's track, and no gap of its sound says so. Told by a deep check.</summary>
    SoundHole,

    /// <summary>The ledger does not have the lines of a deletion as the journal names them.</summary>
    LedgerDiffers,
}
